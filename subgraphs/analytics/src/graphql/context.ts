import { merchantsFor } from "@novatech/graphql/merchant-access";
import { hasScope, type RoomRequest, type Viewer } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { ReportViewer } from "../domain/report-viewer.ts";
import type { EventsInput } from "../domain/tracked-event.ts";
import type { Told, TrackRefusal } from "../use-cases/track-events.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  readonly reportViewer: ReportViewer;
  readonly loaders: Loaders;
  readonly now: () => Date;
  readonly trackEvents: (input: EventsInput) => Promise<Result<Told, TrackRefusal>>;
};

/** Whose numbers a viewer may see: everybody's for staff with the permission, those of their merchants for owners and managers. */
export const reportViewerOf = (viewer: Viewer): ReportViewer => ({
  isAnalyst: hasScope(viewer, "staff:analytics"),
  merchantIds: merchantsFor(viewer, "reports"),
});
