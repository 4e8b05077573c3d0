// The screens at which no file opens, read in one piece after the first one stands.
import Across from "./across/Across.svelte";
import BringBack from "./bring-back/BringBack.svelte";
import Capacity from "./capacity/Capacity.svelte";
import Combine from "./combine/Combine.svelte";
import Split from "./combine/Split.svelte";
import Compare from "./compare/Compare.svelte";
import Export from "./export/Export.svelte";
import Findings from "./findings/Findings.svelte";
import Groups from "./groups/Groups.svelte";
import HandOffs from "./hand-offs/HandOffs.svelte";
import History from "./history/History.svelte";
import Levels from "./levels/Levels.svelte";
import Maturity from "./maturity/Maturity.svelte";
import OrganisationDetails from "./organisation/OrganisationDetails.svelte";
import Roles from "./roles/Roles.svelte";
import Settings from "./settings/Settings.svelte";
import Tools from "./tools/Tools.svelte";

/** The screens by the place that names them. */
export const later = {
  across: Across,
  bringBack: BringBack,
  capacity: Capacity,
  combine: Combine,
  compare: Compare,
  export: Export,
  findings: Findings,
  handOffs: HandOffs,
  handOut: Groups,
  history: History,
  levels: Levels,
  maturity: Maturity,
  organisation: OrganisationDetails,
  roles: Roles,
  settings: Settings,
  split: Split,
  tools: Tools,
};
