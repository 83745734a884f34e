/// Where inventories come from. May use: model, vocabulary; the AWS SDK only in `aws`, Jackson only in `file`.
@NullMarked
package io.github.alidade.source;

import org.jspecify.annotations.NullMarked;
