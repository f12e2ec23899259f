# Recommendation and address; the next apply writes category, reason and the rest.
terraform import posture_exemption.scanners storage_secure_transfer@azurerm_storage_account.scans
