/** Words that sites build names from: only these stay in a report. None of them tells what or who was read. */
const WORDS = `a abbr about above action actions active activity actor ad address age aka alert all alt ancestor anchor and answer answers
app area aria article aside at attachment audio author autoplay avatar b back badge badges banner base bdi bio block blockquote body bold
bookmark bot bottom box br breadcrumb button by byline bubble bullet cell center channel checked child children cite class clear click close
code col colspan column comment comments community component compact container content context control controls count counter cover created css custom
data date datetime day dd del depth desc description detail details dir display div dl dt edit edited el element em embed emoji entry
even excerpt expand false feed field figcaption figure first flair flex follow footer for form forum fragment frame full gallery grid group
guest h handle has head header heading height hidden highlight hover href html icon id idx iframe image img index info inline inner input
ins interaction invisible is item itemid itemprop itemref itemscope itemtype js json kbd key kind label lang large last layout ld lead left level
li like likes line link links list listitem live load loading location main mark media member members menu menuitem mention message meta micro min
mobile modal more name nav nested new next node none note notification number object odd off ol on online op open option order original outer
p page pagination panel para parent part path pending permalink person photo pic picture pin placeholder plain poll popup position post poster posts
pre presentation preview previous primary private profile property published quote quoted raised rating react reaction reactions read real rel
relative remove replies reply report repost response review reviews right role root row rowgroup rowspan s sample scope score scroll secondary section
see select selected self separator share shares short show sidebar signature site size small snippet social solid sort span spoiler src stat
state stats status sticky story strong style sub subject submit subtext summary sup svg tab tabindex table tag tags target tbody td template
test testid text tfoot th thead theme thread threaded time timestamp title toggle tooltip top topic tr translate true tweet type u ul undefined
unread up update updated upvote uri url user username users utc value verified vertical video view views viewport visible vote votes web widget
width wrap wrapper x xs sm md lg xl`;

export const structural: ReadonlySet<string> = new Set(WORDS.split(/\s+/));
