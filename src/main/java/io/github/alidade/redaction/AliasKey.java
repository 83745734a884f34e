package io.github.alidade.redaction;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key of the hashes that order what nothing visible tells apart. Not to be shared between threads.
final class AliasKey {
    private static final String HASH = "HmacSHA256";

    private final Mac mac;

    AliasKey(byte[] key) {
        try {
            mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + HASH, e);
        }
    }

    /// The key that a text which the user typed stands for.
    static byte[] of(String seed) {
        return digest().digest(("alidade seed " + seed).getBytes(StandardCharsets.UTF_8));
    }

    /// A key made of all identities of a topology, whatever their order: the same input is numbered in the same way
    /// each time, and nobody who does not hold all of it can compute the key.
    static byte[] of(Topology topology) {
        MessageDigest digest = digest();
        topology.resources().stream().map(Resource::id).sorted().forEach(id -> {
            digest.update(id.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /// The first half of the hash of a thing.
    long hash(Object thing) {
        return ByteBuffer.wrap(mac(thing)).getLong();
    }

    /// The whole hash of a thing.
    byte[] mac(Object thing) {
        StringBuilder text = new StringBuilder();
        write(thing, text);
        return mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Each part with its length, so that no two things are written alike.
    private static void write(Object thing, StringBuilder into) {
        switch (thing) {
            case List<?> all -> {
                into.append('[').append(all.size()).append(' ');
                all.forEach(part -> write(part, into));
            }
            case ResourceId id -> text(id.value(), into);
            case Home home -> {
                text(home.account(), into);
                text(home.region(), into);
            }
            case Enum<?> word -> text(word.name(), into);
            case String text -> text(text, into);
            default -> throw new IllegalArgumentException("A thing is a text, an identity, a home or a list of such");
        }
    }

    private static void text(String text, StringBuilder into) {
        into.append(text.length()).append(':').append(text);
    }
}
