/// Reads inventories from a live account, and does nothing but read. May use: model, vocabulary, source; the AWS SDK.
/// One small class per service declares the calls it makes; an interceptor refuses every other call.
@NullMarked
package io.github.alidade.source.aws;

import org.jspecify.annotations.NullMarked;
