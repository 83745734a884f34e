package io.github.alidade.redaction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// A file that only a passphrase opens: a heading with version, rounds, salt and nonce, which is authenticated, then
/// AES-256-GCM. The key is made by PBKDF2-HMAC-SHA256.
/// Source: NIST SP 800-38D; RFC 8018; rounds after the OWASP cheat sheet on storing passwords.
public final class SealedMap {
    private static final byte[] MAGIC = "ALIDADE-MAP".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    static final int ROUNDS = 600_000;
    /// More rounds than this are no file of ours, and would keep the machine busy for minutes.
    private static final int MOST_ROUNDS = 10_000_000;

    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int HEADING = MAGIC.length + 1 + Integer.BYTES + SALT + NONCE;

    /// The fewest characters of a passphrase.
    public static final int SHORTEST = 12;

    private SealedMap() {}

    static byte[] seal(byte[] plain, char[] passphrase) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        SecureRandom random = new SecureRandom();
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] heading = ByteBuffer.allocate(HEADING)
                .put(MAGIC)
                .put(VERSION)
                .putInt(ROUNDS)
                .put(salt)
                .put(nonce)
                .array();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, ROUNDS, salt, nonce, heading);
            byte[] sealed = Arrays.copyOf(heading, HEADING + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, sealed, HEADING);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows AES-256-GCM", e);
        }
    }

    /// Whether the bytes are a sealed map at all.
    public static boolean is(byte[] file) {
        return file.length >= HEADING
                && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && file[MAGIC.length] == VERSION;
    }

    /// What was sealed: real names, for the eyes of who knows the passphrase. Empty if it is another passphrase, or
    /// if the file was changed.
    public static Optional<byte[]> opened(byte[] file, char[] passphrase) {
        if (!is(file)) {
            return Optional.empty();
        }
        ByteBuffer heading = ByteBuffer.wrap(file, MAGIC.length + 1, HEADING - MAGIC.length - 1);
        int rounds = heading.getInt();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        heading.get(salt).get(nonce);
        if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, passphrase, rounds, salt, nonce, Arrays.copyOf(file, HEADING));
            return Optional.of(cipher.doFinal(file, HEADING, file.length - HEADING));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows AES-256-GCM", e);
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, int rounds, byte[] salt, byte[] nonce, byte[] heading)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(heading);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
