//go:build tools

// Package tidb pins the TiDB that the store tests are run against; nothing here is part of the product.
package tidb

import _ "github.com/pingcap/tidb/cmd/tidb-server"
