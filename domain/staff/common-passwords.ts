/**
 * What is tried first wherever passwords are guessed, and long enough or often enough lengthened to reach twelve signs:
 * words alone, without the digits put behind them.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `123456 1234567 12345678 123456789 1234567890 12345678910 123456789012 1234567890123 0123456789 0987654321 9876543210
  111111111111 000000000000 121212121212 123123123123 112233445566 123321123321 147258369 741852963 159753 102030405060
  1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx qazwsxedc qazwsxedcrfv
  qwerty qwertyu qwertyui qwertyuiop qwertyuiopas qwertyuiopasdf qwertyuiopasdfghjklzxcvbnm qwertz qwertzuiop azerty
  azertyuiop asdfgh asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbnmasdfghjkl qweasdzxc qweasd abc abcd abcdef abcdefg abcdefgh
  abcdefghij abcdefghijkl abcdefghijklmnopqrstuvwxyz aabbccddeeff password passwords passw0rd p4ssw0rd pa55word
  passwordpassword mypassword yourpassword newpassword thepassword oldpassword adminpassword password1234 passwort
  kennwort motdepasse contrasena senha parola changeme changemenow changeit letmein letmeinnow openup opensesame welcome
  welcomeback welcomehome hello helloworld hellothere administrator admin adminadmin adminroot root rootroot rootpassword
  superuser superman batman spiderman pokemon dragon dragonball monkey shadow master mastermaster sunshine princess
  football baseball basketball iloveyou iloveyoubaby iloveyousomuch ilovemyself ilovejesus trustno trustnoone starwars
  whatever nothing default guest test testing testtest testtesttest testpassword demo demodemo secret topsecret
  secretpassword supersecret internet computer samsung google facebook microsoft liverpool chelsea arsenal manchester
  barcelona realmadrid correcthorsebatterystaple correcthorse summer winter spring autumn monday friday january
  february november december newspaper newsroom journalist editor publisher broadsheet broadsheetbroadsheet meridian
  themeridian michael jennifer jessica charlie jordan michelle anthony christopher alexander elizabeth`.split(/\s+/),
);
