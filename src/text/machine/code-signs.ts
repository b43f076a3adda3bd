// The notation of programs, logs, traces and shells as patterns: what one row of them shows, and how much that says.

interface Sign {
  /** Two make a row one of a program's. */
  readonly weight: number;
  readonly of: RegExp;
}

const sign = (weight: number, of: RegExp): Sign => ({ weight, of });

export const SIGNS: readonly Sign[] = [
  // Brackets alone, comments, directives, tags.
  sign(2, /^\s*(?:[{}]|[\s{}()[\];,]{2,200})$/),
  sign(2, /^\s*(?:\/\/|\/\*|\*\/|<!--|-->|<\?(?:php|xml)|#!\/|\?>$)/),
  sign(2, /^\s*(?:\d{1,6}[:-]\s?)?#\s?(?:include|define|undef|ifn?def|if|elif|else|endif|pragma)\b(?! the| you| it)/),
  sign(2, /^\s*<\/?[a-z][\w:-]{0,30}(?:\s[\w:-]{1,40}=["'{].{0,300})?\s?\/?>/i),
  sign(2, /^\s*[\w-]{1,40}:\s?[^:]{1,100};$|^\s*[#;]\s?[\w.-]{1,60}\s?=\s?\S{0,200}$/),
  sign(1, /^\s*(?:\[[\w .:"-]{1,60}\]|[.#][a-z][\w-]{1,60},)$/),
  // Ends and beginnings of statements and blocks.
  sign(2, /(?:[)\]}"'\d];|[)\w"'=]\s?\{)\s*(?:\/\/.{0,200}|\/\*.{0,200})?$/),
  sign(2, /^\s*[}\]]\s?(?:else|catch|finally|while|from|as)?\b.{0,80}[{;,)]?$/),
  sign(2, /^\s*(?:def|class|fn|func|function|sub|proc)\s\w{1,60}\s?(?:\(.{0,200}\))?(?:\s?->.{1,60})?\s?[:{]\s*$/),
  sign(2, /^\s*(?:if|elif|for|while|switch|catch|with)\b.{0,200}(?:[=(<>.]|\bin\b).{0,200}[:{]\s*$/),
  sign(1, /^\s*(?:if|elif|for|while|else|try|finally)\b[^.!?]{0,60}:$/),
  sign(2, /^(?: {4,}|\t+)(?:return|raise|throw|yield|break|continue|pass|end)\b[^.!?]{0,100}$/),
  sign(2, /^\s*(?:const|let|var|local|my|val|auto)\s[\w{[$@]{1,60}.{0,60}\s?=[^=]/),
  sign(2, /^\s*(?:import|from|using|require|use)\s["'<]?[\w.:/@-]{1,80}["'>]?(?:;|\s(?:import|from|as)\s.{1,200})$/),
  sign(1, /^\s*(?:FROM|WHERE|(?:GROUP|ORDER) BY|VALUES|SET|(?:LEFT |INNER )?JOIN)\s\S/),
  sign(2, /^\s*def\s[\w.?!]{1,60}(?:\(.{0,200}\))?\s*$/),
  sign(1, /^\s*(?:(?:class|module|struct|interface|enum) [A-Z]\w{0,40}|end|done|fi|esac);?$/),
  sign(2, /;\s?(?:do|then)\s*$|^\s*\([a-z+*/-][\w+*/?!-]{0,30} .{0,200}\)\)\s*$/),
  sign(2, /^\s*\\[a-z]{2,20}[{[]/),
  // Names and values.
  sign(2, /^\s*["'][^"']{1,80}["']\s?:\s?(?:["'[{\d-]|true|false|null)/),
  sign(1, /^\s*["'][^"']{1,80}["'],?$/),
  sign(
    2,
    /^\s*[\w.$@[\]>*-]{1,80}\s?(?:[-+*|&:?]|<<|>>)?=\s?(?:[^=\s]\S{0,200}|["'].{0,200}["'],?|.{1,200}[;({[\\,])$/,
  ),
  sign(1, /^\s*[\w-]{1,40}:\s?(?:$|[\d"'[{|>-]|true$|false$)/),
  sign(1, /^ {2,40}[\w-]{1,40}: ?\S{0,60}$|^\s*- ["'][^"']{1,80}["']$/),
  sign(2, /(?:^|\s)[\w.-]{1,30}=\S{1,60}\s(?:\S{1,40}\s){0,3}[\w.-]{1,30}=\S/),
  sign(2, /^(?:Author|Committer|From|To): .{1,80}<\S{1,100}@\S{1,100}>/),
  sign(1, /^(?:[A-Z][a-z]{1,20}(?:-[A-Z][a-z]{1,20}){1,4}: \S|(?:Author)?Date: {1,9}\S)/),
  // Operators, calls, names that no sentence spells so.
  sign(1, /[\w)\]]\s?(?:->|::|=>|[!=]=|&&|\|\||[-+*|]=|<<|>>)\s?[\w(!&*'"[]/),
  sign(1, /(?:\w_\w{0,60}|\p{Ll}\p{Lu}\w{0,60}|\w\.\w{1,60}|^\s*\w{1,60})\([^)]{0,200}\)/u),
  sign(1, /(?:^|\s)\w{2,60}\([^()]{0,100}\)$/),
  sign(1, /\b[a-z]\w{0,60}_\w{1,60}\b.{0,200}\b[a-z]\w{0,60}_\w{1,60}\b/),
  sign(1, /(?:^|[\s(*])__?[a-z]\w|\w \*{1,2}[a-z_]\w{0,60}\s?[,;)=]/i),
  sign(1, /\b0x[0-9a-f]{1,16}\b|\b[0-9a-f]{16}/i),
  sign(1, /\b\d{1,5}(?:\.\d{1,5}){3}\b/),
  sign(1, /["\s=]\$\{?[a-z_]\w/i),
  sign(2, /\$\([A-Z_]{1,40}\)|\$[@^<](?:\s|$)/),
  sign(1, /[a-z_];\s*$|[=(]\s*$/i),
  // What compilers, build tools and programs that fail print.
  sign(
    2,
    /^\s*(?:Caused by: |Exception in thread "[^"]{1,80}" )?(?:[a-z]\w{0,60}\.){1,9}\w{0,60}(?:Exception|Error)(?::|$)/,
  ),
  sign(2, /^\s*[A-Z]\w{0,40}(?:Error|Exception): \S/),
  sign(2, /^(?:npm|yarn|pnpm) (?:ERR!|WARN|error)|\/[\w.-]{1,60}\.\w{1,5}:\d{1,7}(?:\s|$)|\w\+0x[0-9a-f]{1,8}\b/),
  sign(1, /^\s*(?:(?:fatal )?error|warning|fatal|panic|ERROR|WARN|WARNING|[EWN])(?:\[\w{1,8}\])?: \S/),
  sign(2, /\bHK(?:LM|CU|CR|EY_\w{1,30})\\|\{[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}/),
  sign(1, /[A-Z]:\\\w/),
  sign(1, /^\s*[A-Z]\d{1,2} - \S/),
  // Trees of folders, games of chess.
  sign(2, /^\s*[├└│┌]/),
  sign(2, /(?:\d{1,3}\.{1,3}\s?(?:[KQRBN]?[a-h1-8]?x?[a-h][1-8]|O-O(?:-O)?)[+#]?\s(?:[\w+#-]{2,7}\s)?){2}/),
  sign(2, /^\s*\^[~^-]{0,200}\s*$|^\s*\d{1,6} \| /),
  sign(2, /^\s{0,4}(?:CC|LD|AR|CXX|AS|MKDIR|GEN|LINK)(?: \[M\])? {2,9}\S{1,200}$/),
  sign(2, /^\s*(?:\/[\w.+-]{1,80}){2,20}\/?(?::|\s|$)/),
  sign(2, /^\s*\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?\]?\s{1,4}[[<(A-Z*]/),
  sign(2, /^\s*\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|TRACE|FATAL)\b[\]:]?\s{0,4}[[(\w].{0,200}(?:[=/]|\w_\w|\w\.\w)/),
  sign(2, /^\s*\$ (?:\.{0,2}\/)?[a-z][\w.+-]{0,40}(?:\s|$)/),
];

/** What no sentence holds, however a row goes on: a place in a file, a time to the second, a prompt. */
export const ANCHORS: readonly RegExp[] = [
  /\w\.[a-z]\w{0,7}[:(]\d{1,7}(?:[:,]\d{1,7})?\)?:(?:\s|$)/,
  /^\s*(?:In file included from \S|\S{1,200}: In (?:member |static )?function\b|make(?:\[\d\])?: \S)/,
  /^\s*at (?:async )?[\w$.<>/[\] ]{1,200}\s?\(.{0,300}\)\s*$|^\s*at \S{1,300}:\d{1,7}(?::\d{1,7})?\)?$/,
  /^\s*File "[^"]{1,300}", line \d|^Traceback \(most recent call|^\s*\.{3} \d{1,5} more$|^#\d{1,3}\s{1,4}0x[0-9a-f]/,
  // Logs: a time to the second, an address or the kernel's clock first.
  /^\s*(?:[\w.-]{1,40} )?[[(]?\d{4}[-/]\d\d[-/]\d\d[T_ ]\d\d:\d\d:\d\d/,
  /^\s*[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,80} \S{1,80}:/,
  /^\s*(?:\[\s{0,6}\d{1,8}\.\d{3,9}\] |\d{1,3}(?:\.\d{1,3}){3} - )/,
  /^\s*(?:[0-9a-f]{4,8}:?\s{1,4})?(?:[0-9a-f]{2}[ :]){7}/i,
  /^\((?:II|EE|WW|NI|--|\*\*|==|!!|\+\+|\?\?)\) \S/,
  // Lists of files, jobs, heads of answers and of changes.
  /^\s*[-dlbcps](?:[-r][-w][-xsStT]){3}[+.@]?\s/,
  /^(?:[\d*/,-]{1,12}\s){5}\S{0,200}\/|^HTTP\/\d(?:\.\d)? \d{3}\b|^commit [0-9a-f]{40}\b|^goroutine \d{1,9} \[/,
  // Queries and prompts.
  /^\s*(?:SELECT\s.{1,300}\sFROM\s|INSERT INTO\s|UPDATE\s\S{1,80}\sSET\s|DELETE FROM\s|(?:CREATE|ALTER|DROP) TABLE\s)/,
  /^\s*[\w.-]{1,40}@[\w.-]{1,60}[: ][~/]?\S{0,100}\s?[$#%]\s/,
  /^\s*(?:[A-Z]:\\[^<>|]{0,100}|PS [A-Z]:\\.{0,100})>|^\s*(?:In |Out)\s?\[\d{1,5}\]: /,
];
