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

// Words first: asked about only where a capital letter stands inside a sentence, or where the sentence reads as if
// somebody did something ("Liv har varit borta").
export const wordsFirst = wordList(`
Adel Amor Ana Angel April Are Art Axel Bana Ben Bo Bris Bror Can Dag Dan Dana Danne Dean Den Dina Don Eden Eld Elle Ena Fred
Gerd Glen Gull Gun Hala Hans Hav Heder Hope Inga Ina Jan Jo Joy Juni Juli Karma Klara Kristen Lage Lava Lee Li Lin Liv
Lova Lust Maj Mark Mars Mats Max May Mi Mil Mina My Noor Not Nord Ola Ole On Ost Per Pil Pi Rand Ray Ria Rita
Ro Rosa Ros Rosen Sade Sand Se Sia Sol Son Sommar Star Tala Tara Tim Tom Ty Var Ved Vilda Vilja Ville Vinter Viking Vita
Vår Åska Alle Lilla Marin Roma London Jordan Kent Dick Bruno Tiger Faith Grace Gloria Holly Ivy Hazel Ruby Lily Daisy Donna
Trinity Destiny Hugh Rode Guy Early Grim Oden Odd Stein Wolf Ed Fay Kate Diana Sky Dima Set Aster Ale Abo Rim Sham Sultan
Mate Naz Rodi Skala Thanh Thi Ata Muna Salem Said Sin Rad Ira Asal Soma Tiba Una Gia Bella Chai Ping Pim Wei Noi Hien
Ram Roman Ask Frost Falk Sam Saga Storm Tor Sky Bill Varg Svan Alias Alen Ammar Ambra Andre Anis Anus Arian Arta Balsam Bita Bilan Bilen
Bojan Diar Dieter Elda Eldar Enas Anas Renas Emir Enar Enes Ensar Etta Fares Firas Firat Friden Gorm Granit Hafsa Hajar Hakan Hanen Heja Hejar Hjort Humle
Islam Jama Jean Jihad Jude Kamel Kameran Karen Ladan Lavin Leja Leka Lian Lill Linden Lotten Loven Lucia Lyra Mads Manar Maxim
Mensur Mitra Nadir Nestor Nia Nick Nita Olympia Pascal Petar Ramadan Rekar Resan Rika Samer Satar Serena Shaker Sterling Sina
Stickan Timotej Tran Tuba Vida Visar Ängla
`);

// Forms that look like a listed name with an s, and are ordinary words.
export const wordsLikeGenitives = wordList(`
alls avas bitas firas heja hejas jeans klass lekas lians minnas nias nyans osmos osmosa renas seans silas trans annans anis arens avs basis bens dags dans dens enas ens falks fins finns frids gratis görs hans hos inges ins isas klas läs
lins lös mats mats mils mins mos mås nås olas ores pers rams ris ros rättas sams sans sens sims skalas stens såras sås tages tals talas
tills tinas toms tores unnas vads vars vis viss vilas ås
`);
