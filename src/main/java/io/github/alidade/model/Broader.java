package io.github.alidade.model;

/// How a value is made broader.
public enum Broader {
    /// A text that people write about a thing: a constant sentence.
    DESCRIPTION,
    /// An IAM path: a constant path.
    IAM_PATH,
    /// `16.3` becomes `16`.
    MAJOR_VERSION,
    /// An address or range: `public-internet` if it is everything, otherwise an alias that keeps no bits.
    ADDRESS_RANGE,
    /// A principal of a trust policy: services of AWS stay, accounts and roles get aliases.
    PRINCIPAL,
    /// The name of an endpoint service: AWS's own stay, others get an alias.
    ENDPOINT_SERVICE,
    /// A list of values that only its length is shown of.
    COUNT,
    /// A region: kept or given an alias, as the profile says.
    REGION
}
