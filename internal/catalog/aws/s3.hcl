# Amazon S3: buckets and the resources that carry their settings.

recommendation "s3_bucket_public_access_block" {
  title       = "S3 Block Public Access setting should be enabled at the bucket level"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A public access block stops a careless ACL or policy from opening a bucket to everyone."
  remediation = "Add an aws_s3_bucket_public_access_block for the bucket with all four settings set to true."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types   = ["aws_s3_bucket"]
    healthy = anytrue([for c in related("aws_s3_bucket_public_access_block", "bucket") : coalesce(c.block_public_acls, false) && coalesce(c.block_public_policy, false) && coalesce(c.ignore_public_acls, false) && coalesce(c.restrict_public_buckets, false)])
    message = "can be opened to the public by an ACL or a policy"
  }
}

recommendation "s3_account_public_access_block" {
  title       = "S3 Block Public Access setting should be enabled"
  control     = "restrict_unauthorized_network_access"
  severity    = "medium"
  why         = "The block of the account protects every bucket in it, also those that nobody thought of."
  remediation = "Set all four settings of aws_s3_account_public_access_block to true."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types   = ["aws_s3_account_public_access_block"]
    healthy = coalesce(resource.block_public_acls, false) && coalesce(resource.block_public_policy, false) && coalesce(resource.ignore_public_acls, false) && coalesce(resource.restrict_public_buckets, false)
    message = "leaves buckets open to public ACLs or policies"
    fix     = { block_public_acls = true, block_public_policy = true, ignore_public_acls = true, restrict_public_buckets = true }
  }
}

recommendation "s3_bucket_public_read" {
  title       = "S3 buckets public read access should be removed"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A bucket that everyone can read leaks whatever is put into it."
  remediation = "Remove the public ACL and the statements for everyone, and add a public access block."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types = ["aws_s3_bucket"]
    locals {
      grants = concat(
        [for a in related("aws_s3_bucket_acl", "bucket") : coalesce(a.acl, "private")],
        [coalesce(resource.acl, "private")],
      )
      blocked    = anytrue([for c in related("aws_s3_bucket_public_access_block", "bucket") : coalesce(c.ignore_public_acls, false) && coalesce(c.restrict_public_buckets, false)])
      statements = flatten([for p in concat([resource.policy], [for x in related("aws_s3_bucket_policy", "bucket") : x.policy]) : p == null ? [] : flatten([jsondecode(p).Statement])])
    }
    healthy = local.blocked || !(anytrue([for a in local.grants : contains(["public-read", "public-read-write"], a)]) || anytrue([for s in local.statements : s.Effect == "Allow" && s.Condition == null && (s.Principal == "*" || anytrue([for p in flatten([s.Principal.AWS]) : p == "*"])) && anytrue([for a in flatten([s.Action]) : contains(["*", "s3:*", "s3:get*", "s3:getobject", "s3:list*", "s3:listbucket"], lower(coalesce(a, "")))])]))
    message = "can be read by everyone"
  }
}

recommendation "s3_bucket_public_write" {
  title       = "S3 buckets public write access should be removed"
  control     = "restrict_unauthorized_network_access"
  severity    = "high"
  why         = "A bucket that everyone can write takes malware, forged data and costs."
  remediation = "Remove the public ACL and the statements for everyone, and add a public access block."

  maps_to = {
    mcsb = ["NS-2"]
  }

  assess {
    types = ["aws_s3_bucket"]
    locals {
      grants = concat(
        [for a in related("aws_s3_bucket_acl", "bucket") : coalesce(a.acl, "private")],
        [coalesce(resource.acl, "private")],
      )
      blocked    = anytrue([for c in related("aws_s3_bucket_public_access_block", "bucket") : coalesce(c.ignore_public_acls, false) && coalesce(c.restrict_public_buckets, false)])
      statements = flatten([for p in concat([resource.policy], [for x in related("aws_s3_bucket_policy", "bucket") : x.policy]) : p == null ? [] : flatten([jsondecode(p).Statement])])
    }
    healthy = local.blocked || !(anytrue([for a in local.grants : contains(["public-read-write"], a)]) || anytrue([for s in local.statements : s.Effect == "Allow" && s.Condition == null && (s.Principal == "*" || anytrue([for p in flatten([s.Principal.AWS]) : p == "*"])) && anytrue([for a in flatten([s.Action]) : contains(["*", "s3:*", "s3:put*", "s3:putobject", "s3:delete*", "s3:deleteobject"], lower(coalesce(a, "")))])]))
    message = "can be written by everyone"
  }
}

recommendation "s3_bucket_secure_transport" {
  title               = "S3 buckets should require requests to use Secure Socket Layer"
  control             = "implement_security_best_practices"
  severity            = "medium"
  why                 = "Plain HTTP lets anyone on the path read or change what is stored."
  remediation         = "Add a bucket policy that denies requests whose aws:SecureTransport is false."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["DP-3"]
  }

  assess {
    types   = ["aws_s3_bucket"]
    healthy = anytrue([for p in concat([resource.policy], [for x in related("aws_s3_bucket_policy", "bucket") : x.policy]) : p == null ? false : anytrue([for s in flatten([jsondecode(p).Statement]) : s.Effect == "Deny" && lower(tostring(coalesce(s.Condition.Bool["aws:SecureTransport"], "none"))) == "false"])])
    message = "accepts plain HTTP"
  }
}

recommendation "s3_bucket_server_side_encryption" {
  title       = "S3 buckets should have server-side encryption enabled"
  control     = "enable_encryption_at_rest"
  severity    = "medium"
  why         = "Encryption at rest keeps the data unreadable to whoever gets hold of the storage."
  remediation = "Leave encryption on, and choose your key with aws_s3_bucket_server_side_encryption_configuration."
  note        = "Amazon S3 encrypts every new object since January 2023, so a bucket without a configuration of its own is healthy."

  maps_to = {
    mcsb = ["DP-4"]
  }

  assess {
    types   = ["aws_s3_bucket"]
    healthy = alltrue([for c in related("aws_s3_bucket_server_side_encryption_configuration", "bucket") : alltrue([for r in coalesce(c.rule, []) : alltrue([for d in coalesce(r.apply_server_side_encryption_by_default, []) : contains(["AES256", "aws:kms", "aws:kms:dsse"], coalesce(d.sse_algorithm, "AES256"))])])])
    message = "is not encrypted"
  }
}

recommendation "s3_bucket_replication" {
  title               = "S3 buckets should have cross-region replication enabled"
  control             = "implement_security_best_practices"
  severity            = "low"
  why                 = "A copy in another region survives the loss of this one."
  remediation         = "Add an aws_s3_bucket_replication_configuration with an enabled rule."
  counted             = false
  not_counted_because = "Its control has no points."

  maps_to = {
    mcsb = ["BR-1"]
  }

  assess {
    types   = ["aws_s3_bucket"]
    healthy = anytrue([for c in related("aws_s3_bucket_replication_configuration", "bucket") : anytrue([for r in coalesce(c.rule, []) : lower(coalesce(r.status, "Disabled")) == "enabled"])])
    message = "is not replicated to another region"
  }
}
