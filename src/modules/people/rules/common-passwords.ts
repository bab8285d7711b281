/** Passwords that everybody tries first, lower case without blanks; those under ten signs matter with digits put behind. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passwort passw0rd p@ssword p@ssw0rd pa55word qwerty qwertyuiop qwertyuiop[] qwertzuiop qwerty123 qwerty12345
  asdfghjkl asdfghjkl; zxcvbnm 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc qazwsxedcrfv
  iloveyou iloveyouforever letmein letmeinnow welcome welcomeback monkey dragon sunshine princess football baseball
  basketball superman batman spiderman starwars trustno trustnoone admin administrator adminadmin root rootroot toor
  changeme changemenow changeit default guest guestguest secret secretsecret test testtest testtesttest testing
  master michael jennifer jordan charlie thomas daniel ashley nicole jessica michelle computer internet whatever
  hallway hallwayhallway conference conferences organiser organizer pycon pyconus europython fosdem python
  correcthorsebatterystaple abcabcabc abcdefghij abcd1234abcd a1b2c3d4e5 aa12345678 abc1234567 1234567890 0987654321
  12345678910 123456789a 1234567891 0123456789 9876543210 1111111111 0000000000 1212121212 1231231231 123123123123
  1029384756 1357924680 147258369 147258369147 159753456852 987654321 11223344556677 google googlegoogle facebook
  linkedin dropbox minecraft pokemon samsung nintendo playstation freedom forever mustang corvette ferrari mercedes
  liverpool manchester chelsea arsenal barcelona realmadrid juventus ihateyou fuckyou fuckyoufuckyou asshole blink
  naruto sakura sasuke woaini woaini1314 woaini520 5201314520 saranghae saranghaeyo dkssudgktpdy qwer1234 qwer1234qwer
  asdf1234 asdf1234asdf 1q2w3e4r!@ 1q2w3e4r 1q2w3e4r5 zaq12wsx zaq12wsxcde3 zaq1xsw2 !qaz2wsx pass passpass pass1234pass
  hello hellohello helloworld hello123456 lovely loveme lovelove babygirl angel angelangel summer winter spring autumn
  summertime wintertime january february september october november december monday friday saturday sunday`
    .split(/\s+/)
    .filter(Boolean),
);
