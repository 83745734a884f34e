package io.github.alidade.source.aws;

import io.github.alidade.model.AlidadeException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/// The profiles of the user's AWS configuration and credentials files, which are read and never written.
final class AwsProfiles {
    private static final String DEFAULT = "default";
    private static final Set<String> SSO_WORDS =
            Set.of(ProfileProperty.SSO_START_URL, ProfileProperty.SSO_ACCOUNT_ID, "sso_session");

    private final ProfileFile file;

    AwsProfiles(ProfileFile file) {
        this.file = file;
    }

    /// @throws AlidadeException if a file is not as AWS's tools write it
    static AwsProfiles ofUser() throws AlidadeException {
        try {
            return new AwsProfiles(ProfileFile.defaultProfileFile());
        } catch (IllegalArgumentException e) {
            throw new AlidadeException(
                    AlidadeException.Kind.AWS,
                    "The AWS configuration cannot be read: look for a broken line in ~/.aws/config and"
                            + " ~/.aws/credentials.",
                    e);
        }
    }

    /// The default profile first, then the others by name.
    List<String> names() {
        return file.profiles().keySet().stream()
                .sorted(Comparator.comparing((String name) -> !name.equals(DEFAULT))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    boolean has(String name) {
        return file.profile(name).isPresent();
    }

    /// The region of a profile, or the one that the SDK's own search finds.
    Optional<String> region(@Nullable String name) {
        Optional<String> told = Optional.ofNullable(name)
                .flatMap(file::profile)
                .flatMap(profile -> profile.property(ProfileProperty.REGION));
        return told.or(() -> {
            try {
                return Optional.of(DefaultAwsRegionProviderChain.builder()
                        .profileFile(() -> file)
                        .profileName(name)
                        .build()
                        .getRegion()
                        .id());
            } catch (SdkClientException e) {
                return Optional.empty();
            }
        });
    }

    /// Whether a person has to sign in for it in a browser now and then.
    boolean signsInWithSso(@Nullable String name) {
        return chain(name == null ? DEFAULT : name, 0);
    }

    private boolean chain(String name, int depth) {
        Optional<Profile> profile = file.profile(name);
        if (profile.isEmpty() || depth > 5) {
            return false;
        }
        return SSO_WORDS.stream().anyMatch(word -> profile.get().property(word).isPresent())
                || profile.get()
                        .property(ProfileProperty.SOURCE_PROFILE)
                        .filter(source -> !source.equals(name))
                        .map(source -> chain(source, depth + 1))
                        .orElse(false);
    }

    /// A profile that is named wins over everything in the environment, as with AWS's own command line.
    AwsCredentialsProvider credentials(@Nullable String name, MfaCredentials.Asking asking) {
        String effective = name == null ? DEFAULT : name;
        Optional<Profile> withMfa = file.profile(effective)
                .filter(profile -> profile.property(ProfileProperty.ROLE_ARN).isPresent())
                .filter(profile -> profile.property(ProfileProperty.MFA_SERIAL).isPresent());
        if (name != null && withMfa.isPresent()) {
            return new MfaCredentials(withMfa.get(), source(withMfa.get()), asking);
        }
        if (name != null) {
            return ProfileCredentialsProvider.builder()
                    .profileFile(file)
                    .profileName(name)
                    .build();
        }
        return DefaultCredentialsProvider.builder().profileFile(() -> file).build();
    }

    /// Whose credentials ask for the role.
    private AwsCredentialsProvider source(Profile profile) {
        return profile.property(ProfileProperty.SOURCE_PROFILE)
                .<AwsCredentialsProvider>map(source -> ProfileCredentialsProvider.builder()
                        .profileFile(file)
                        .profileName(source)
                        .build())
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }
}
