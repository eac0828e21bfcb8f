/** A region's way in: the load balancer's rule with both target groups, and the Prometheus that knows its gateways. */
export type Entrance = {
  readonly region: string;
  readonly ruleArn: string;
  readonly stableArn: string;
  readonly nextArn: string;
  readonly prometheusUrl: string;
};

/** Reads `region,rule,stable,next,prometheus`. Throws what is wrong. */
export function parseEntrance(text: string): Entrance {
  const [region = "", ruleArn = "", stableArn = "", nextArn = "", prometheusUrl = "", ...more] = text.split(",");
  const isRight =
    /^[a-z]+-[a-z]+-\d$/.test(region) &&
    /:listener(-rule)?\//.test(ruleArn) &&
    stableArn.includes(":targetgroup/") &&
    nextArn.includes(":targetgroup/") &&
    URL.canParse(prometheusUrl) &&
    more.length === 0;
  if (!isRight) throw new Error(`an entrance must read region,listener ARN,stable ARN,next ARN,Prometheus: ${text}`);
  return { region, ruleArn, stableArn, nextArn, prometheusUrl };
}
