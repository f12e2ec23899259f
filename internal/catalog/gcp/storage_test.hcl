case "storage bucket not public 1" {
  of = "storage_bucket_not_public"

  healthy "google_storage_bucket" "private" { name = "private" }
  unhealthy "google_storage_bucket" "member" { name = "member" }
  context "google_storage_bucket_iam_member" "member" {
    bucket = google_storage_bucket.member.name
    role   = "roles/storage.objectViewer"
    member = "allUsers"
  }
  unhealthy "google_storage_bucket" "binding" { name = "binding" }
  context "google_storage_bucket_iam_binding" "binding" {
    bucket  = google_storage_bucket.binding.name
    members = ["group:shop@example.com", "allAuthenticatedUsers"]
  }
  healthy "google_storage_bucket" "enforced" {
    name                     = "enforced"
    public_access_prevention = "enforced"
  }
  context "google_storage_bucket_iam_member" "enforced" {
    bucket = google_storage_bucket.enforced.name
    member = "allUsers"
  }
}

case "storage uniform access 2" {
  of = "storage_uniform_access"

  healthy "google_storage_bucket" "good" { uniform_bucket_level_access = true }
  unhealthy "google_storage_bucket" "bad" { uniform_bucket_level_access = false }
  unhealthy "google_storage_bucket" "unset" {}
  unknown "google_storage_bucket" "later" { uniform_bucket_level_access = unknown }
}

case "bigquery dataset key 3" {
  of = "bigquery_dataset_key"

  healthy "google_bigquery_dataset" "good" {
    default_encryption_configuration { kms_key_name = "projects/p/locations/l/keyRings/r/cryptoKeys/k" }
  }
  unhealthy "google_bigquery_dataset" "bad" {}
}

case "bigquery table key 4" {
  of = "bigquery_table_key"

  healthy "google_bigquery_table" "good" {
    encryption_configuration { kms_key_name = "projects/p/locations/l/keyRings/r/cryptoKeys/k" }
  }
  unhealthy "google_bigquery_table" "bad" {}
}

case "bigquery dataset not public 5" {
  of = "bigquery_dataset_not_public"

  healthy "google_bigquery_dataset" "private" {
    access {
      role          = "READER"
      special_group = "projectReaders"
    }
  }
  unhealthy "google_bigquery_dataset" "public" {
    access {
      role          = "READER"
      special_group = "allAuthenticatedUsers"
    }
  }
}
