package io.github.alidade.source.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// How an operation is paged. The limits are those of the service models.
///
/// @param list the list in the answer that the pages are of
/// @param usual how many a page has when nobody says how many
/// @param longest how many may be asked for
record Paging(String list, String tokenOut, String tokenIn, String sizeIn, int usual, int longest) {
    private static final Map<String, Paging> KNOWN = Map.ofEntries(
            Map.entry("ecs:ListServices", new Paging("serviceArns", "nextToken", "nextToken", "maxResults", 10, 100)),
            Map.entry("ecs:ListClusters", new Paging("clusterArns", "nextToken", "nextToken", "maxResults", 100, 100)),
            Map.entry("sqs:ListQueues", new Paging("QueueUrls", "NextToken", "NextToken", "MaxResults", 1000, 1000)),
            Map.entry(
                    "secretsmanager:ListSecrets",
                    new Paging("SecretList", "NextToken", "NextToken", "MaxResults", 100, 100)),
            Map.entry(
                    "acm:ListCertificates",
                    new Paging("CertificateSummaryList", "NextToken", "NextToken", "MaxItems", 100, 1000)),
            Map.entry("logs:DescribeLogGroups", new Paging("logGroups", "nextToken", "nextToken", "limit", 50, 50)),
            Map.entry(
                    "dynamodb:ListTables",
                    new Paging("TableNames", "LastEvaluatedTableName", "ExclusiveStartTableName", "Limit", 100, 100)),
            Map.entry("elasticloadbalancing:DescribeLoadBalancers", marker("LoadBalancers")),
            Map.entry("elasticloadbalancing:DescribeListeners", marker("Listeners")),
            Map.entry("elasticloadbalancing:DescribeRules", marker("Rules")),
            Map.entry("elasticloadbalancing:DescribeTargetGroups", marker("TargetGroups")),
            Map.entry("elasticloadbalancing:DescribeListenerCertificates", marker("Certificates")),
            Map.entry("ec2:DescribeVpcs", ec2("vpcSet", 1000)),
            Map.entry("ec2:DescribeSubnets", ec2("subnetSet", 1000)),
            Map.entry("ec2:DescribeRouteTables", ec2("routeTableSet", 100)),
            Map.entry("ec2:DescribeInternetGateways", ec2("internetGatewaySet", 1000)),
            Map.entry("ec2:DescribeNatGateways", ec2("natGatewaySet", 1000)),
            Map.entry("ec2:DescribeSecurityGroups", ec2("securityGroupInfo", 1000)),
            Map.entry("ec2:DescribeVpcEndpoints", ec2("vpcEndpointSet", 1000)),
            Map.entry("ec2:DescribeNetworkInterfaces", ec2("networkInterfaceSet", 1000)),
            Map.entry("ec2:DescribeManagedPrefixLists", ec2("prefixListSet", 100)),
            Map.entry("ec2:GetManagedPrefixListEntries", ec2("entrySet", 100)),
            Map.entry("rds:DescribeDBInstances", new Paging("DBInstances", "Marker", "Marker", "MaxRecords", 100, 100)),
            Map.entry("rds:DescribeDBClusters", new Paging("DBClusters", "Marker", "Marker", "MaxRecords", 100, 100)),
            Map.entry("sns:ListTopics", new Paging("Topics", "NextToken", "NextToken", "-", 100, 100)),
            Map.entry("sns:ListSubscriptions", new Paging("Subscriptions", "NextToken", "NextToken", "-", 100, 100)),
            Map.entry(
                    "iam:ListAttachedRolePolicies",
                    new Paging("AttachedPolicies", "Marker", "Marker", "MaxItems", 100, 1000)),
            Map.entry("iam:ListRolePolicies", new Paging("PolicyNames", "Marker", "Marker", "MaxItems", 100, 1000)));

    static Optional<Paging> of(String operation) {
        return Optional.ofNullable(KNOWN.get(operation));
    }

    private static Paging marker(String list) {
        return new Paging(list, "NextMarker", "Marker", "PageSize", 400, 400);
    }

    private static Paging ec2(String list, int longest) {
        return new Paging(list, "nextToken", "NextToken", "MaxResults", longest, longest);
    }

    byte[] cutXml(byte[] body, int from, int to) throws IOException {
        try {
            Document answer =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
            NodeList lists = answer.getElementsByTagName(list);
            if (lists.getLength() > 0) {
                cut(answer, (Element) lists.item(0), from, to);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(answer), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException(e);
        }
    }

    private void cut(Document answer, Element found, int from, int to) {
        List<Element> items = children(found);
        for (int i = 0; i < items.size(); i++) {
            if (i < from || i >= to) {
                found.removeChild(items.get(i));
            }
        }
        Element parent = (Element) found.getParentNode();
        children(parent).stream()
                .filter(child -> child.getTagName().equals(tokenOut))
                .forEach(parent::removeChild);
        boolean more = to < items.size();
        if (more) {
            Element token = answer.createElementNS(found.getNamespaceURI(), tokenOut);
            token.setTextContent("page-" + to);
            parent.appendChild(token);
        }
        children(parent).stream()
                .filter(child -> child.getTagName().equals("IsTruncated"))
                .forEach(child -> child.setTextContent(String.valueOf(more)));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
