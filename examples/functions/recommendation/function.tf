output "why" {
  value = provider::posture::recommendation("storage_secure_transfer").why
}
