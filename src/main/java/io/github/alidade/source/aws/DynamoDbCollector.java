package io.github.alidade.source.aws;

import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Table;
import io.github.alidade.source.Identities;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/// Tables. Never what is in them.
final class DynamoDbCollector implements Collector {
    private static final Call TABLES = Call.of("dynamodb:ListTables");
    private static final Call TABLE = Call.of("dynamodb:DescribeTable");
    private static final int PAGE = 100;

    @Override
    public String service() {
        return "dynamodb";
    }

    @Override
    public Scope scope() {
        return Scope.REGIONAL;
    }

    @Override
    public List<Call> calls() {
        return List.of(TABLES, TABLE);
    }

    @Override
    public void collect(CollectContext context) {
        DynamoDbClient dynamo = context.client(DynamoDbClient.builder());
        List<String> names = context.pages(
                TABLES,
                null,
                token -> dynamo.listTables(request -> request.limit(PAGE).exclusiveStartTableName(token)),
                ListTablesResponse::lastEvaluatedTableName,
                ListTablesResponse::tableNames);
        context.each(names, name -> table(context, dynamo, name)).forEach(context::add);
    }

    private static Table table(CollectContext context, DynamoDbClient dynamo, String name) {
        ResourceId id = Identities.table(context.home(), name);
        return context.ask(TABLE, id, () -> {
                    var found = dynamo.describeTable(request -> request.tableName(name))
                            .table();
                    return new Table(
                            ResourceId.arn(found.tableArn()), context.home(), name, found.tableStatusAsString());
                })
                .orElseGet(() -> new Table(id, context.home(), name, null));
    }
}
