# What the mocked provider answers where a random text would not do: an attribute that other resources check for being an ARN, a policy or an address.

mock_data "aws_caller_identity" {
  defaults = { account_id = "111122223333" }
}
mock_data "aws_region" {
  defaults = { name = "us-east-1" }
}
mock_data "aws_partition" {
  defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
}
mock_data "aws_availability_zones" {
  defaults = { names = ["us-east-1a", "us-east-1b", "us-east-1c"] }
}
mock_data "aws_ec2_managed_prefix_list" {
  defaults = { id = "pl-0123456789abcdef0" }
}
mock_data "aws_ssm_parameter" {
  defaults = { value = "ami-0123456789abcdef0" }
}

mock_resource "aws_kms_key" {
  defaults = { arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-mock", key_id = "mrk-mock" }
}
mock_resource "aws_kms_replica_key" {
  defaults = { arn = "arn:aws:kms:us-east-1:111122223333:key/mrk-copy", key_id = "mrk-copy" }
}
mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::111122223333:role/mock" }
}
mock_resource "aws_iam_policy" {
  defaults = { arn = "arn:aws:iam::111122223333:policy/mock" }
}
mock_resource "aws_iam_openid_connect_provider" {
  defaults = { arn = "arn:aws:iam::111122223333:oidc-provider/oidc.example", url = "https://oidc.example" }
}
mock_resource "aws_s3_bucket" {
  defaults = { arn = "arn:aws:s3:::mock", bucket_regional_domain_name = "mock.s3.us-east-1.amazonaws.com" }
}
mock_resource "aws_sns_topic" {
  defaults = { arn = "arn:aws:sns:us-east-1:111122223333:mock.fifo" }
}
mock_resource "aws_sqs_queue" {
  defaults = { arn = "arn:aws:sqs:us-east-1:111122223333:mock.fifo", url = "https://sqs.us-east-1.amazonaws.com/111122223333/mock.fifo" }
}
mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:us-east-1:111122223333:log-group:mock" }
}
mock_resource "aws_kinesis_stream" {
  defaults = { arn = "arn:aws:kinesis:us-east-1:111122223333:stream/mock" }
}
mock_resource "aws_kinesis_firehose_delivery_stream" {
  defaults = { arn = "arn:aws:firehose:us-east-1:111122223333:deliverystream/mock" }
}
mock_resource "aws_lambda_function" {
  defaults = { arn = "arn:aws:lambda:us-east-1:111122223333:function:mock", invoke_arn = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/mock/invocations" }
}
mock_resource "aws_secretsmanager_secret" {
  defaults = { arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:mock" }
}
mock_resource "aws_wafv2_web_acl" {
  defaults = { arn = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/mock/1" }
}
mock_resource "aws_wafv2_ip_set" {
  defaults = { arn = "arn:aws:wafv2:us-east-1:111122223333:global/ipset/mock/1" }
}
mock_resource "aws_acm_certificate" {
  defaults = { arn = "arn:aws:acm:us-east-1:111122223333:certificate/mock", domain_validation_options = [] }
}
mock_resource "aws_cloudfront_function" {
  defaults = { arn = "arn:aws:cloudfront::111122223333:function/mock" }
}
mock_resource "aws_cloudfront_distribution" {
  defaults = { arn = "arn:aws:cloudfront::111122223333:distribution/MOCK", domain_name = "mock.cloudfront.net", hosted_zone_id = "Z2FDTNDATAQYW2" }
}
mock_resource "aws_lb" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/mock/1", dns_name = "lb.example", zone_id = "ZLB" }
}
mock_resource "aws_lb_target_group" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/mock/1" }
}
mock_resource "aws_lb_listener" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:listener/app/mock/1/1" }
}
mock_resource "aws_backup_vault" {
  defaults = { arn = "arn:aws:backup:us-east-1:111122223333:backup-vault:mock" }
}
mock_resource "aws_backup_plan" {
  defaults = { arn = "arn:aws:backup:us-east-1:111122223333:backup-plan:mock" }
}
mock_resource "aws_eks_cluster" {
  defaults = { arn = "arn:aws:eks:us-east-1:111122223333:cluster/mock", endpoint = "https://cluster.example", identity = [{ oidc = [{ issuer = "https://oidc.eks.us-east-1.amazonaws.com/id/MOCK" }] }], certificate_authority = [{ data = "bW9jaw==" }] }
}
mock_resource "aws_rds_cluster" {
  defaults = { arn = "arn:aws:rds:us-east-1:111122223333:cluster:mock", endpoint = "writer.example", reader_endpoint = "reader.example", master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:master", kms_key_id = "arn:aws:kms:us-east-1:111122223333:key/mrk-mock", secret_status = "active" }] }
}
mock_resource "aws_rds_global_cluster" {
  defaults = { arn = "arn:aws:rds::111122223333:global-cluster:mock" }
}
mock_resource "aws_ecr_repository" {
  defaults = { arn = "arn:aws:ecr:us-east-1:111122223333:repository/mock", repository_url = "111122223333.dkr.ecr.us-east-1.amazonaws.com/mock" }
}
mock_resource "aws_ec2_transit_gateway" {
  defaults = { arn = "arn:aws:ec2:us-east-1:111122223333:transit-gateway/tgw-mock", id = "tgw-0123456789abcdef0" }
}
mock_resource "aws_organizations_organization" {
  defaults = { arn = "arn:aws:organizations::111122223333:organization/o-mock", id = "o-mock123456", roots = [{ id = "r-mock", arn = "arn:aws:organizations::111122223333:root/o-mock123456/r-mock", name = "Root", policy_types = [] }] }
}
mock_resource "aws_ram_resource_share" {
  defaults = { arn = "arn:aws:ram:us-east-1:111122223333:resource-share/mock" }
}
mock_resource "aws_codestarconnections_connection" {
  defaults = { arn = "arn:aws:codestar-connections:us-east-1:111122223333:connection/mock" }
}
mock_resource "aws_codebuild_project" {
  defaults = { arn = "arn:aws:codebuild:us-east-1:111122223333:project/mock" }
}
mock_resource "aws_dynamodb_table" {
  defaults = { arn = "arn:aws:dynamodb:us-east-1:111122223333:table/mock" }
}
mock_resource "aws_ssoadmin_permission_set" {
  defaults = { arn = "arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef" }
}
mock_resource "aws_ce_anomaly_monitor" {
  defaults = { arn = "arn:aws:ce::111122223333:anomalymonitor/mock" }
}
mock_resource "aws_cloudtrail" {
  defaults = { arn = "arn:aws:cloudtrail:us-east-1:111122223333:trail/mock" }
}
mock_resource "aws_vpc" {
  defaults = { arn = "arn:aws:ec2:us-east-1:111122223333:vpc/vpc-mock" }
}
mock_resource "aws_elasticache_replication_group" {
  defaults = { arn = "arn:aws:elasticache:us-east-1:111122223333:replicationgroup:mock" }
}
mock_resource "aws_guardduty_detector" {
  defaults = { arn = "arn:aws:guardduty:us-east-1:111122223333:detector/mock" }
}
mock_resource "aws_iam_instance_profile" {
  defaults = { arn = "arn:aws:iam::111122223333:instance-profile/mock" }
}
mock_resource "aws_prometheus_workspace" {
  defaults = { arn = "arn:aws:aps:us-east-1:111122223333:workspace/ws-mock" }
}
mock_resource "aws_route53_zone" {
  defaults = { arn = "arn:aws:route53:::hostedzone/MOCK" }
}
mock_resource "aws_athena_workgroup" {
  defaults = { arn = "arn:aws:athena:us-east-1:111122223333:workgroup/mock" }
}
mock_resource "aws_xray_group" {
  defaults = { arn = "arn:aws:xray:us-east-1:111122223333:group/mock/1" }
}
mock_resource "aws_codepipeline" {
  defaults = { arn = "arn:aws:codepipeline:us-east-1:111122223333:mock" }
}
mock_resource "aws_security_group" {
  defaults = { id = "sg-0123456789abcdef0" }
}
mock_resource "aws_eip" {
  defaults = { public_ip = "203.0.113.10" }
}
mock_resource "aws_launch_template" {
  defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
}
mock_resource "aws_organizations_organizational_unit" {
  defaults = { id = "ou-abcd-12345678", arn = "arn:aws:organizations::111122223333:ou/o-mock123456/ou-abcd-12345678" }
}
mock_resource "aws_organizations_account" {
  defaults = { id = "222233334444" }
}
mock_resource "aws_organizations_policy" {
  defaults = { id = "p-12345678" }
}
mock_resource "aws_cloudwatch_log_delivery_destination" {
  defaults = { arn = "arn:aws:logs:us-east-1:111122223333:delivery-destination:mock" }
}
mock_resource "aws_eks_node_group" {
  defaults = { resources = [{ autoscaling_groups = [{ name = "eks-mock" }], remote_access_security_group_id = "sg-0123456789abcdef0" }] }
}
