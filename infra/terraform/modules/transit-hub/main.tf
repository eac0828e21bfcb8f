resource "aws_ec2_transit_gateway" "this" {
  description                     = "The hub of ${var.name}"
  amazon_side_asn                 = var.asn
  auto_accept_shared_attachments  = "disable"
  default_route_table_association = "disable"
  default_route_table_propagation = "disable"
  dns_support                     = "enable"
  vpn_ecmp_support                = "enable"
  tags                            = merge(var.tags, { Name = var.name })
}

# One table per kind of environment: what is in production is not reached from development, whatever a security group says.
resource "aws_ec2_transit_gateway_route_table" "this" {
  for_each           = toset(["production", "nonproduction", "shared"])
  transit_gateway_id = aws_ec2_transit_gateway.this.id
  tags               = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_ec2_transit_gateway_route_table_association" "this" {
  for_each                       = var.spokes
  transit_gateway_attachment_id  = each.value.attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this[each.value.kind].id
}

locals {
  # A spoke is seen by its own kind and by what is shared; what is shared is seen by all.
  seen_by = merge([for name, spoke in var.spokes : { for table in(spoke.kind == "shared" ? ["production", "nonproduction", "shared"] : [spoke.kind, "shared"]) : "${name} ${table}" => { attachment_id = spoke.attachment_id, table = table } }]...)
  kinds   = ["production", "nonproduction"]
}

resource "aws_ec2_transit_gateway_route_table_propagation" "this" {
  for_each                       = local.seen_by
  transit_gateway_attachment_id  = each.value.attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this[each.value.table].id
}

# Said twice, because a route that is propagated by mistake would undo the separation quietly.
resource "aws_ec2_transit_gateway_route" "separation" {
  for_each                       = merge([for kind, cidrs in { production = var.nonproduction_cidrs, nonproduction = var.production_cidrs } : { for cidr in cidrs : "${kind} ${cidr}" => { table = kind, cidr = cidr } }]...)
  destination_cidr_block         = each.value.cidr
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.this[each.value.table].id
  blackhole                      = true
}

resource "aws_ram_resource_share" "this" {
  count                     = length(var.shared_with) == 0 ? 0 : 1
  name                      = "${var.name}-hub"
  allow_external_principals = false
  tags                      = var.tags
}

resource "aws_ram_resource_association" "this" {
  count              = length(aws_ram_resource_share.this)
  resource_arn       = aws_ec2_transit_gateway.this.arn
  resource_share_arn = aws_ram_resource_share.this[0].arn
}

resource "aws_ram_principal_association" "this" {
  for_each           = var.shared_with
  principal          = each.value
  resource_share_arn = aws_ram_resource_share.this[0].arn
}

resource "aws_ec2_transit_gateway_peering_attachment" "this" {
  for_each                = var.peers
  transit_gateway_id      = aws_ec2_transit_gateway.this.id
  peer_transit_gateway_id = each.value.transit_gateway_id
  peer_account_id         = each.value.account_id
  peer_region             = each.key
  tags                    = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_customer_gateway" "office" {
  for_each   = var.offices
  type       = "ipsec.1"
  bgp_asn    = each.value.asn
  ip_address = each.value.ip
  tags       = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_cloudwatch_log_group" "office" {
  count             = length(var.offices) == 0 ? 0 : 1
  name              = "/novatech/${var.name}/vpn"
  retention_in_days = 90
  kms_key_id        = var.logs_kms_key_arn
  tags              = var.tags
}

resource "aws_vpn_connection" "office" {
  for_each            = var.offices
  type                = "ipsec.1"
  transit_gateway_id  = aws_ec2_transit_gateway.this.id
  customer_gateway_id = aws_customer_gateway.office[each.key].id

  tunnel1_ike_versions                 = ["ikev2"]
  tunnel2_ike_versions                 = ["ikev2"]
  tunnel1_phase1_encryption_algorithms = ["AES256-GCM-16"]
  tunnel2_phase1_encryption_algorithms = ["AES256-GCM-16"]
  tunnel1_phase2_encryption_algorithms = ["AES256-GCM-16"]
  tunnel2_phase2_encryption_algorithms = ["AES256-GCM-16"]
  tunnel1_phase1_integrity_algorithms  = ["SHA2-384"]
  tunnel2_phase1_integrity_algorithms  = ["SHA2-384"]
  tunnel1_phase1_dh_group_numbers      = [20]
  tunnel2_phase1_dh_group_numbers      = [20]

  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = aws_cloudwatch_log_group.office[0].arn
      log_output_format = "json"
    }
  }
  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = aws_cloudwatch_log_group.office[0].arn
      log_output_format = "json"
    }
  }
  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_dx_gateway" "this" {
  count           = var.direct_connect == null ? 0 : 1
  name            = var.name
  amazon_side_asn = tostring(var.direct_connect.asn)
}

resource "aws_dx_gateway_association" "this" {
  count                 = length(aws_dx_gateway.this)
  dx_gateway_id         = aws_dx_gateway.this[0].id
  associated_gateway_id = aws_ec2_transit_gateway.this.id
  allowed_prefixes      = var.direct_connect.prefixes
}
