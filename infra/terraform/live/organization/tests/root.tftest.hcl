mock_provider "aws" {
  source = "../../tests/mocks"
}

run "there_is_an_account_for_each_of_the_document" {
  command = plan
  assert {
    condition     = length(setsubtract(["security", "shared-services", "development", "staging", "production"], keys(module.landing_zone.account_ids))) == 0
    error_message = "The architecture document's accounts must be there (3.1)."
  }
}
