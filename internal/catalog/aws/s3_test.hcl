case "s3 bucket public access block 1" {
  of = "s3_bucket_public_access_block"

  healthy "aws_s3_bucket" "good" {}
  unhealthy "aws_s3_bucket" "bad" {}
  unhealthy "aws_s3_bucket" "alone" {}
  context "aws_s3_bucket_public_access_block" "good" {
    bucket                  = aws_s3_bucket.good.id
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  context "aws_s3_bucket_public_access_block" "bad" {
    bucket                  = aws_s3_bucket.bad.id
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = false
  }
}

case "s3 account public access block 2" {
  of = "s3_account_public_access_block"

  healthy "aws_s3_account_public_access_block" "all" {
    block_public_acls       = true
    block_public_policy     = true
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  unhealthy "aws_s3_account_public_access_block" "half" { block_public_acls = true }
}

case "s3 bucket public read 3" {
  of = "s3_bucket_public_read"

  healthy "aws_s3_bucket" "private" {}
  unhealthy "aws_s3_bucket" "acl" {}
  context "aws_s3_bucket_acl" "acl" {
    bucket = aws_s3_bucket.acl.id
    acl    = "public-read"
  }
  healthy "aws_s3_bucket" "blocked" {}
  context "aws_s3_bucket_acl" "blocked" {
    bucket = aws_s3_bucket.blocked.id
    acl    = "public-read"
  }
  context "aws_s3_bucket_public_access_block" "blocked" {
    bucket                  = aws_s3_bucket.blocked.id
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  unhealthy "aws_s3_bucket" "policy" {}
  context "aws_s3_bucket_policy" "policy" {
    bucket = aws_s3_bucket.policy.id
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }] })
  }
  healthy "aws_s3_bucket" "own_policy" {}
  context "aws_s3_bucket_policy" "own_policy" {
    bucket = aws_s3_bucket.own_policy.id
    policy = jsonencode({ Version = "2012-10-17", Statement = { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111111111111:root" }, Action = ["s3:GetObject"], Resource = "*" } })
  }
  unknown "aws_s3_bucket" "later" {}
  context "aws_s3_bucket_policy" "later" {
    bucket = aws_s3_bucket.later.id
    policy = unknown
  }
}

case "s3 bucket public write 4" {
  of = "s3_bucket_public_write"

  healthy "aws_s3_bucket" "private" {}
  unhealthy "aws_s3_bucket" "acl" {}
  context "aws_s3_bucket_acl" "acl" {
    bucket = aws_s3_bucket.acl.id
    acl    = "public-read-write"
  }
  healthy "aws_s3_bucket" "blocked" {}
  context "aws_s3_bucket_acl" "blocked" {
    bucket = aws_s3_bucket.blocked.id
    acl    = "public-read-write"
  }
  context "aws_s3_bucket_public_access_block" "blocked" {
    bucket                  = aws_s3_bucket.blocked.id
    ignore_public_acls      = true
    restrict_public_buckets = true
  }
  unhealthy "aws_s3_bucket" "policy" {}
  context "aws_s3_bucket_policy" "policy" {
    bucket = aws_s3_bucket.policy.id
    policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:PutObject", Resource = "*" }] })
  }
  healthy "aws_s3_bucket" "own_policy" {}
  context "aws_s3_bucket_policy" "own_policy" {
    bucket = aws_s3_bucket.own_policy.id
    policy = jsonencode({ Version = "2012-10-17", Statement = { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111111111111:root" }, Action = ["s3:PutObject"], Resource = "*" } })
  }
  unknown "aws_s3_bucket" "later" {}
  context "aws_s3_bucket_policy" "later" {
    bucket = aws_s3_bucket.later.id
    policy = unknown
  }
}

case "s3 bucket secure transport 5" {
  of = "s3_bucket_secure_transport"

  healthy "aws_s3_bucket" "tls" {}
  context "aws_s3_bucket_policy" "tls" {
    bucket = aws_s3_bucket.tls.id
    policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:*", Resource = "*", Condition = { Bool = { "aws:SecureTransport" = "false" } } }] })
  }
  unhealthy "aws_s3_bucket" "none" {}
  unhealthy "aws_s3_bucket" "other" {}
  context "aws_s3_bucket_policy" "other" {
    bucket = aws_s3_bucket.other.id
    policy = jsonencode({ Statement = [{ Effect = "Deny", Principal = "*", Action = "s3:DeleteBucket", Resource = "*" }] })
  }
}

case "s3 bucket server side encryption 6" {
  of = "s3_bucket_server_side_encryption"

  healthy "aws_s3_bucket" "default" {}
  healthy "aws_s3_bucket" "own_key" {}
  context "aws_s3_bucket_server_side_encryption_configuration" "own_key" {
    bucket = aws_s3_bucket.own_key.id
    rule {
      apply_server_side_encryption_by_default { sse_algorithm = "aws:kms" }
    }
  }
  unhealthy "aws_s3_bucket" "odd" {}
  context "aws_s3_bucket_server_side_encryption_configuration" "odd" {
    bucket = aws_s3_bucket.odd.id
    rule {
      apply_server_side_encryption_by_default { sse_algorithm = "none" }
    }
  }
}

case "s3 bucket replication 7" {
  of = "s3_bucket_replication"

  healthy "aws_s3_bucket" "good" {}
  unhealthy "aws_s3_bucket" "bad" {}
  unhealthy "aws_s3_bucket" "alone" {}
  context "aws_s3_bucket_replication_configuration" "good" {
    bucket = aws_s3_bucket.good.id
    rule { status = "Enabled" }
  }
  context "aws_s3_bucket_replication_configuration" "bad" {
    bucket = aws_s3_bucket.bad.id
    rule { status = "Disabled" }
  }
}
