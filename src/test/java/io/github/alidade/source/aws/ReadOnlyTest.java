package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// That nothing but reading is possible: what is declared, what the policy permits and what is called are the same.
@ResourceLock(Emulated.EMULATOR)
class ReadOnlyTest {
    private static final Path POLICY = Path.of("packaging", "aws-read-only-policy.json");

    @Test
    void thePolicyPermitsExactlyWhatIsDeclared() throws Exception {
        JsonNode statements = new ObjectMapper().readTree(POLICY.toFile()).path("Statement");
        assertThat(statements).hasSize(1);
        List<String> permitted = new ArrayList<>();
        statements.path(0).path("Action").forEach(action -> permitted.add(action.asText()));
        assertThat(permitted).isEqualTo(List.copyOf(new TreeSet<>(permissions(Collectors.declared()))));
        assertThat(statements.path(0).path("Effect").asText()).isEqualTo("Allow");
    }

    @Test
    void everyDeclaredActionOnlyReads() {
        assertThat(permissions(Collectors.declared()))
                .allMatch(permission -> permission.matches("[a-z0-9]+:(Get|List|Describe|Select|GET$).*"))
                .doesNotContain(
                        "secretsmanager:GetSecretValue", "s3:GetObject", "sqs:ReceiveMessage", "dynamodb:GetItem");
    }

    @Test
    void theCallsMadeAreExactlyTheDeclaredOnes() throws Exception {
        Moto moto = Moto.empty();
        Seeder seeder = new Seeder(moto.endpoint());
        seeder.streamora();
        seeder.everythingElse();
        try (StrictProxy proxy = new StrictProxy(moto.endpoint())) {
            assertThat(Live.collect(proxy.endpoint(), "us-east-1").inventory().gaps())
                    .isEmpty();
            assertThat(List.copyOf(proxy.calls().keySet()))
                    .isEqualTo(Collectors.declared().stream()
                            // Config is asked instead of the services; see ConfigTest.
                            .filter(call -> !call.service().equals("config"))
                            .map(call -> call.service() + ":" + call.operation())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aCallThatIsNotDeclaredIsRefusedBeforeItIsMade() {
        try (Clients clients = new Clients(AnonymousCredentialsProvider.create(), null, Live.HASTY)) {
            SqsClient sqs =
                    clients.make(SqsClient.builder(), "us-east-1", "us-east-1", List.of(Call.of("sqs:ListQueues")));
            assertThatThrownBy(() -> sqs.purgeQueue(request -> request.queueUrl("https://sqs.example/1/jobs")))
                    .isInstanceOf(DeclaredCallsOnly.UndeclaredCallException.class)
                    .hasMessage("Refused to call PurgeQueue: it is not declared");
        }
    }

    /// A client that is made elsewhere would have no such guard.
    @Test
    void clientsAreMadeInOnePlace() {
        List<String> makers = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.alidade")
                        .stream()
                        .filter(ReadOnlyTest::makesClients)
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(makers).containsExactly("Clients");
    }

    /// At a finer level it would write names and signatures into the log.
    @Test
    void theSdkNeverLogs() throws Exception {
        assertThat(Path.of("src", "main", "resources", "logback.xml"))
                .content()
                .contains("<logger name=\"software.amazon.awssdk\" level=\"OFF\"/>");
    }

    private static boolean makesClients(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getRawReturnType().isAssignableTo(SdkClient.class)
                                && Stream.of("create", "build").anyMatch(call.getName()::equals)
                        || call.getName().equals("build")
                                && call.getTargetOwner().getName().startsWith("software.amazon.awssdk.awscore.client"));
    }

    private static List<String> permissions(List<Call> calls) {
        return calls.stream().map(Call::permission).toList();
    }
}
