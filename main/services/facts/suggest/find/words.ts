/** The words that the rules know by heart. All lower case, as parts of regular expressions. */

/** What a person or an organisation may be to another. */
export const ROLE_HEAD =
  '(?:chief executive officer|chief executive|chief [a-z]+ officer|ceo|cfo|cto|coo|vice president|prime minister|' +
  'co-?founder|founder|general counsel|managing director|director|chairman|chairwoman|chairperson|chair|president|' +
  'minister|secretary|governor|mayor|senator|spokesman|spokeswoman|spokesperson|partner|manager|adviser|advisor|' +
  'analyst|head|operator|provider|supplier|investor|owner|leader|commissioner|ambassador|professor)';

/** A whole word that is a role. */
export const ROLE_WORD = new RegExp(`^${ROLE_HEAD}s?$`, 'i');

/** Words that stand before a role's head and belong to it, such as “lead”, “key technology” and “financial”. */
export const ROLE_MODIFIER =
  '(?:lead|leading|key|technology|financial|operational|managing|founding|executive|deputy|senior|general|acting|' +
  'interim|exclusive|sole|main|principal|strategic|cloud|infrastructure|former|non-executive|joint|vice)';

export const CORPORATE_SUFFIX =
  /^(?:inc|corp|corporation|ltd|limited|llc|plc|gmbh|ag|se|sa|nv|co|company|group|holdings|bank|university|institute|ministry|department|agency|commission|council|authority|partners|capital|foundation|association|committee|court|parliament|federation|union|airlines|systems|technologies|laboratories|international|securities|industries|enterprises|utilities|trust|party)$/i;

/** Verbs by which somebody is quoted. */
export const SPEECH_VERB =
  '(?:said|says|told|added|adds|concluded|concludes|wrote|writes|argued|argues|explained|stated|states|announced|warned|noted|notes|insisted|declared)';

/** Verbs of which the doer is a person or an organisation. */
export const AGENT_VERB =
  /^(?:said|says|told|announced|announces|agreed|agrees|signed|signs|acquired|bought|sold|filed|hired|invested|declined|confirmed|reported|owns|argued|argues|plans|pledged|disclosed|denied|warned|joined|launched|offered|approved|appointed)$/;

/** Prepositions that mostly have a person or an organisation after them when a name follows. */
export const PARTY_PREPOSITION = /^(?:with|between|by)$/i;

export const PLACE_PREPOSITION = /^(?:in|at|near|across|throughout|outside|from|to)$/i;

export const HONORIFIC = /^(?:mr|mrs|ms|dr|sir|dame|lord|lady)$/i;

export const NUMBER_WORDS =
  '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
