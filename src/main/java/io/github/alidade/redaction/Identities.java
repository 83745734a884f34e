package io.github.alidade.redaction;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Names of nodes that outlive the session and say nothing: keyed hashes of their identities.
public final class Identities {
    public static final Identities NONE = new Identities(Map.of());

    private static final String HASH = "HmacSHA256";
    /// Enough that no two of an account are alike.
    private static final int BYTES = 12;

    private static final int SECRET_BYTES = 32;

    private final Map<NodeKey, String> names;
    private final Map<String, NodeKey> keys = new HashMap<>();

    public Identities(Map<NodeKey, String> names) {
        this.names = Map.copyOf(names);
        names.forEach((key, name) -> keys.put(name, key));
    }

    public Optional<String> name(NodeKey key) {
        return Optional.ofNullable(names.get(key));
    }

    public Optional<NodeKey> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /// A secret for an installation to keep.
    public static byte[] freshSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// The name of anything that has a text.
    public static String name(byte[] secret, String identity) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret, HASH));
            byte[] hash = mac.doFinal(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java can make such a hash", e);
        }
    }
}
