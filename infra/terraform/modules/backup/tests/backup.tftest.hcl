mock_provider "aws" {
  source = "../../tests/mocks"
}


variables {
  name           = "novatech-test"
  kms_key_arn    = "arn:aws:kms:us-east-1:111122223333:key/backup"
  copy_vault_arn = "arn:aws:backup:eu-west-1:111122223333:backup-vault:novatech-test"
  tags = {
    environment  = "test"
    owner        = "platform"
    "data-class" = "confidential"
  }
}

run "copies_are_encrypted_and_cannot_be_deleted" {
  command = apply
  assert {
    condition     = aws_backup_vault.this.kms_key_arn == var.kms_key_arn && length(aws_backup_vault_lock_configuration.this) == 1
    error_message = "The vault must be encrypted with the key given, and locked."
  }
  assert {
    condition     = jsondecode(aws_backup_vault_policy.this.policy).Statement[0].Effect == "Deny" && contains(jsondecode(aws_backup_vault_policy.this.policy).Statement[0].Action, "backup:DeleteRecoveryPoint")
    error_message = "Nobody but the keeper may delete a copy."
  }
}

run "any_second_can_be_restored_and_another_region_has_copies" {
  command = apply
  assert {
    condition     = length([for rule in aws_backup_plan.this.rule : rule if rule.enable_continuous_backup == true]) == 1 && length([for rule in aws_backup_plan.this.rule : rule if length(rule.copy_action) == 1]) == 1
    error_message = "There must be a continuous copy, and one elsewhere."
  }
}

run "every_tag_has_its_plan" {
  command = apply
  assert {
    condition     = toset([for selection in aws_backup_selection.this : one(selection.selection_tag).value]) == toset(["continuous", "daily"])
    error_message = "continuous and daily must be chosen."
  }
}

run "backups_are_restored_to_see_that_they_can_be" {
  command = apply
  assert {
    condition     = length(aws_backup_restore_testing_selection.this) == 2
    error_message = "Databases and buckets must be restored every week."
  }
}

run "refuses_a_keeper_that_is_everybody" {
  command = plan
  variables {
    keeper_role = "*"
  }
  expect_failures = [var.keeper_role]
}
