import { wordList } from './word-list.ts';

// Names first, words second: blocked with a capital letter, asked about without one.
export const namesFirst = wordList(`
Aurora Barbara Flora Frank Harry Iris Jasmin Jasmine Kaj Karl Lena Lina Linnea Linnéa Malva Marina Meja Melodi Merit
Olive Oliver Runa Rut Sanna Stig Tindra Tina Tuva Viola Helga Inger Knut Myra Nisse Jack Tilde Mila Milan Penny Teddy Linda Lotta Ester Musse Kaja Nova
`);

// As often words as names: asked about, with or without a capital letter.
export const namesAndWords = wordList(`
Alm Björk Björn Dahlia Kaya Lilja Lind Linn Lo Love Lycke Mynta Ninja Pål Rima Rose
Sandy Sten Sylva Tova Urban Vide Viol Ärla Älva Örn
`);

// Words that hardly open a sentence («slog i hakan», «Hakan ringde»): asked about with a capital letter, wherever it
// stands; without one they are the words.
export const namesIfCapital = wordList(`
Adel Amor Angel Axel Danne Dean Don Eden Elle Fred Gerd Glen Gull Gun Hala Ina Jan Jo Joy Lee Li Lin Lova Mats May Mi
My Noor Ola Ole Ria Sia Tara Tim Vilda Viking Marin Roma London Jordan Kent Dick Bruno Faith Grace Gloria Holly Ivy
Hazel Ruby Lily Daisy Donna Trinity Destiny Hugh Rode Guy Oden Odd Stein Wolf Ed Fay Kate Diana Sky Dima Aster Abo Rim
Sham Sultan Naz Rodi Thanh Thi Ata Muna Salem Said Ira Asal Soma Tiba Una Gia Bella Chai Ping Pim Wei Noi Hien Roman
Sam Saga Tor Alen Ammar Ambra Andre Anis Arian Arta Bilan Bojan Diar Dieter Elda Eldar Enas Anas Renas Emir Enar
Enes Ensar Etta Fares Firas Firat Gorm Hafsa Hajar Hakan Hanen Hejar Islam Jama Jean Jihad Jude Kamel Karen Ladan
Lavin Leja Lian Lill Linden Lotten Lucia Lyra Mads Manar Maxim Mensur Mitra Nadir Nestor Nia Nick Nita Olympia
Pascal Petar Rekar Rika Samer Satar Serena Shaker Sterling Stickan Timotej Tran Tuba Vida Ängla
`);

// Words first: asked about only where a capital letter stands inside a sentence, or where the sentence reads as if
// somebody did something ("Liv har varit borta").
export const wordsFirst = wordList(`
Ana April Are Art Bana Ben Bo Bris Bror Can Dag Dan Dana Den Dina Eld Ena Hans Hav Heder Hope Inga Juni Juli Karma
Klara Kristen Lage Lava Liv Lust Maj Mark Mars Max Mil Mina Not Nord On Ost Per Pil Pi Rand Ray Rita Ro Rosa Ros Rosen
Sade Sand Se Sol Son Sommar Star Tala Tom Ty Var Ved Vilja Ville Vinter Vita Vår Åska Alle Lilla Tiger Early Grim Set
Ale Mate Skala Sin Rad Ram Ask Frost Falk Storm Bill Varg Svan Alias Anus Balsam Bilen Friden Granit Heja Hjort Humle
Bita Kameran Leka Loven Ramadan Resan Sina Visar
`);

// Forms that look like a listed name with an s, and are ordinary words.
export const wordsLikeGenitives = wordList(`
alls avas bitas firas heja hejas jeans klass lekas lians minnas nias nyans osmos osmosa renas seans silas trans annans anis arens avs basis bens dags dans dens enas ens falks fins finns frids gratis görs hans hos inges ins isas klas läs
lins lös mats mats mils mins mos mås nås olas ores pers rams ris ros rättas sams sans sens sims skalas stens såras sås tages tals talas
tills tinas toms tores unnas vads vars vis viss vilas ås
`);
