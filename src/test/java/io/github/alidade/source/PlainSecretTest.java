package io.github.alidade.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSecretTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD | postgres",
                "dbPassword | tr0ub4dor&3",
                "SMTP_PASSWD | 12345678",
                "REDIS_PASSPHRASE | correct horse battery staple",
                "API_KEY | 8f14e45fceea167a5a36dedd4bea2543",
                "STRIPE_SECRET | 9rT2kLmQ8vXw",
                "SESSION_SECRET | 5d41402a-bc4b-2a76-b971-9d911017c592",
                "AWS_SECRET_ACCESS_KEY | wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
                "GITHUB_TOKEN | AbCdEfGhIj1234567890",
                "DATABASE_URL | postgres://shop:hunter2@db.example:5432/shop",
                "CONNECTION | Server=db.example;User Id=shop;Password=hunter2;",
                "PEM | -----BEGIN RSA PRIVATE KEY-----",
                "ANYTHING | ghp_0123456789abcdefghijABCDEFGHIJ",
            })
    void whatIsCalledASecretOrLooksLikeOneIsOne(String name, String value) {
        assertThat(PlainSecret.looksLikeOne(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_PASSWORD_SECRET_ARN | arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf",
                "DB_PASSWORD | arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf",
                "DB_PASSWORD | ${DB_PASSWORD}",
                "DB_PASSWORD | {{resolve:ssm:/shop/db}}",
                "DB_PASSWORD | /run/secrets/db",
                "DB_PASSWORD | ****",
                "DB_PASSWORD_MIN_LENGTH | 12",
                "PASSWORD_RESET_URL | https://shop.example/reset",
                "PASSWORD_LOGIN | false",
                "DB_SECRET | prod-db-credentials-2",
                "DB_SECRET_NAME | Prod2DatabaseCredentials",
                "SECRET_ID | shop/db-AbCdEf",
                "TOKEN_TTL | 3600",
                "MAX_TOKENS | 4096",
                "TOKEN_ISSUER | https://login.example/",
                "TOKENIZER | cl100kBaseEncoder2",
                "JWT_PUBLIC_KEY | MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
                "CACHE_KEY | user42AbCdEf",
                "PRIMARY_KEY | id",
                "DATABASE_URL | postgres://db.example:5432/shop",
                "DATABASE_URL | postgres://shop:${PASSWORD}@db.example:5432/shop",
                "AWS_ACCESS_KEY_ID | AKIAIOSFODNN7EXAMPLE",
                "COMMIT | 8f14e45fceea167a5a36dedd4bea2543",
                "KEYBOARD | AbCdEfGhIj1234567890",
                "PWD | /app",
                "BUCKET | media",
            })
    void whatOnlySpeaksOfASecretIsNone(String name, String value) {
        assertThat(PlainSecret.looksLikeOne(name, value)).isFalse();
    }

    @Test
    void whatIsNotThereIsNone() {
        assertThat(PlainSecret.looksLikeOne(null, "hunter2")).isFalse();
        assertThat(PlainSecret.looksLikeOne("DB_PASSWORD", null)).isFalse();
        assertThat(PlainSecret.looksLikeOne("DB_PASSWORD", "  ")).isFalse();
        assertThat(PlainSecret.looksLikeOne("___", "hunter2")).isFalse();
    }
}
