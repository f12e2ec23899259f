case "eventgrid domain private link 1" {
  of = "eventgrid_domain_private_link"

  healthy "azurerm_eventgrid_domain" "linked" {}
  unhealthy "azurerm_eventgrid_domain" "alone" {}
  unhealthy "azurerm_eventgrid_domain" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_domain.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_domain.manual.id
      is_manual_connection           = true
    }
  }
}

case "eventgrid topic private link 2" {
  of = "eventgrid_topic_private_link"

  healthy "azurerm_eventgrid_topic" "linked" {}
  unhealthy "azurerm_eventgrid_topic" "alone" {}
  unhealthy "azurerm_eventgrid_topic" "manual" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_topic.linked.id
      is_manual_connection           = false
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_topic.manual.id
      is_manual_connection           = true
    }
  }
}

case "eventgrid domain public network access disabled 3" {
  of = "eventgrid_domain_public_network_access_disabled"

  healthy "azurerm_eventgrid_domain" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_eventgrid_domain" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_eventgrid_domain" "unset" {}
  unknown "azurerm_eventgrid_domain" "later" { public_network_access_enabled = unknown }
}

case "eventgrid topic public network access disabled 4" {
  of = "eventgrid_topic_public_network_access_disabled"

  healthy "azurerm_eventgrid_topic" "good" { public_network_access_enabled = false }
  unhealthy "azurerm_eventgrid_topic" "bad" { public_network_access_enabled = true }
  unhealthy "azurerm_eventgrid_topic" "unset" {}
  unknown "azurerm_eventgrid_topic" "later" { public_network_access_enabled = unknown }
}

case "eventgrid namespace public network access disabled 5" {
  of = "eventgrid_namespace_public_network_access_disabled"

  healthy "azurerm_eventgrid_namespace" "good" { public_network_access = "Disabled" }
  unhealthy "azurerm_eventgrid_namespace" "bad" { public_network_access = "Enabled" }
  unhealthy "azurerm_eventgrid_namespace" "unset" {}
  unknown "azurerm_eventgrid_namespace" "later" { public_network_access = unknown }
}

case "eventgrid namespace topic private link 6" {
  of = "eventgrid_namespace_topic_private_link"

  healthy "azurerm_eventgrid_namespace" "linked" {}
  unhealthy "azurerm_eventgrid_namespace" "alone" {}
  unhealthy "azurerm_eventgrid_namespace" "manual" {}
  unhealthy "azurerm_eventgrid_namespace" "other_subresource" {}
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.linked.id
      is_manual_connection           = false
      subresource_names              = ["topic"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.manual.id
      is_manual_connection           = true
      subresource_names              = ["topic"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}

case "eventgrid namespace mqtt private link 7" {
  of = "eventgrid_namespace_mqtt_private_link"

  healthy "azurerm_eventgrid_namespace" "linked" {
    topic_spaces_configuration { maximum_session_expiry_in_hours = 1 }
  }
  unhealthy "azurerm_eventgrid_namespace" "alone" {
    topic_spaces_configuration { maximum_session_expiry_in_hours = 1 }
  }
  unhealthy "azurerm_eventgrid_namespace" "manual" {
    topic_spaces_configuration { maximum_session_expiry_in_hours = 1 }
  }
  not_applicable "azurerm_eventgrid_namespace" "other" {}
  unhealthy "azurerm_eventgrid_namespace" "other_subresource" {
    topic_spaces_configuration { maximum_session_expiry_in_hours = 1 }
  }
  context "azurerm_private_endpoint" "linked" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.linked.id
      is_manual_connection           = false
      subresource_names              = ["topicspace"]
    }
  }
  context "azurerm_private_endpoint" "manual" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.manual.id
      is_manual_connection           = true
      subresource_names              = ["topicspace"]
    }
  }
  context "azurerm_private_endpoint" "other_subresource" {
    private_service_connection {
      private_connection_resource_id = azurerm_eventgrid_namespace.other_subresource.id
      is_manual_connection           = false
      subresource_names              = ["other"]
    }
  }
}
