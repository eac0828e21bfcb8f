mock_provider "aws" {
  source = "../../tests/mocks"
}

run "blocks_of_networks_do_not_overlap" {
  command = plan
  assert {
    condition     = length(distinct(values(local.cidrs))) == length(local.cidrs) && alltrue([for cidr in values(local.cidrs) : endswith(cidr, "/16")])
    error_message = "Every network has a /16 of its own: the hub joins them."
  }
}

run "images_can_be_pulled_where_they_run" {
  command = plan
  assert {
    condition     = length(module.registry.urls) == 1
    error_message = "There is one image for all services."
  }
}
