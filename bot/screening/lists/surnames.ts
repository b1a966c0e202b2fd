import { wordList } from './word-list.ts';

// The commonest surnames of Sweden that are no ordinary words: blocked.
export const surnames = wordList(`
Abdi Abdulle Ahlgren Ahlin Ahlström Ahmadi Alfredsson Almqvist Andersen Andersson Andreasson Antonsson Arvidsson
Aronsson Augustsson Axelsson Backlund Backman Bengtsson Bergman Bergqvist Bergkvist Bergstrand Bergström Bergsten
Berglund Berggren Bertilsson Björklund Björkman Blomberg Blomqvist Blomkvist Boman Boström Brodin Broman Burman
Bäckman Bäckström Börjesson Carlson Carlsson Cederholm Christensen Christiansson Claesson Dahl Dahlberg Dahlgren
Dahlin Dahlqvist Dahlström Danielsson Davidsson Edlund Edström Edvardsson Ekberg Ekdahl Ekholm Eklund Ekman Ekström
Eliasson Elfström Engström Engberg Englund Engman Engdahl Eriksson Ericsson Ericson Erlandsson Esberg Fagerström
Falkenberg Forsberg Forsgren Forslund Forsman Forsström Franzén Fransson Fredriksson Friberg Fridén Gabrielsson
Gullberg Gunnarsson Gustafsson Gustavsson Gustafson Göransson Hagberg Haglund Hagström Hallberg Hallgren Hallström
Hammarström Hansen Hansson Hassan Hedberg Hedin Hedlund Hedman Hedström Hellberg Hellgren Hellman Hellström Helgesson
Henningsson Henriksson Hermansson Hjort Holgersson Holmberg Holmgren Holmqvist Holmkvist Holmström Holst Håkansson
Högberg Höglund Isaksson Isacsson Israelsson Ivarsson Jakobsson Jacobsson Jansson Jensen Johannesson Johannisson
Johansson Jonasson Jonsson Josefsson Järvinen Jönsson Jörgensen Karlsson Karlström Kjellberg Klasson Klingberg
Knutsson Korhonen Kristensson Kristiansson Kristoffersson Larsson Larsen Lennartsson Lidström Lindahl Lindberg
Lindblad Lindblom Lindell Linder Lindén Lindfors Lindgren Lindholm Lindkvist Lindqvist Lindmark Lindström Lindvall
Ljungberg Ljunggren Ljungqvist Lundberg Lundblad Lundgren Lundin Lundkvist Lundmark Lundqvist Lundström Lundell
Löfgren Löfqvist Löfström Löfving Lövgren Magnusson Malmberg Malmgren Malmström Martinsson Mattsson Matsson Mattson
Melin Moberg Mohamed Mohammed Molin Månsson Mårtensson Möller Nielsen Niemi Nilsson Niklasson Norberg Nordberg
Nordgren Nordin Nordlund Nordqvist Nordström Norgren Norén Norlin Norrman Nyberg Nygren Nylander Nylén Nyqvist Nyström
Näslund Olausson Oliveira Olofsson Olovsson Olsen Olsson Oskarsson Paulsson Palmgren Palmqvist Pedersen Persson
Petersson Peterson Petersen Pettersson Pålsson Ragnarsson Rasmussen Robertsson Rosén Rosenberg Roslund Rosengren
Rydberg Rådberg Salomonsson Samuelsson Sandberg Sandell Sandgren Sandin Sandqvist Sandström Selin Simonsson Sjöberg
Sjöblom Sjödin Sjögren Sjöholm Sjölander Sjölund Sjöqvist Sjöstedt Sjöstrand Sjöström Skoglund Skoog Stenberg Stenman
Stenström Stefansson Strandberg Strömberg Strömgren Strömqvist Sundberg Sundell Sundgren Sundin Sundqvist Sundström
Sundvall Svanberg Svensson Svedberg Svedin Svantesson Söderberg Söderlund Söderman Söderholm Söderqvist Söderström
Tengblad Thorsson Thomasson Thorén Thorell Tornberg Tran Törnqvist Torstensson Turesson Ullberg Vallin Vesterlund
Viberg Viklund Virtanen Wahlberg Wahlgren Wahlström Wallén Wallin Wallgren Wallström Warsame Westberg Westerberg
Westerlund Westin Westman Wiberg Wiklund Wikström Yilmaz Zetterberg Zetterlund Zetterström Åberg Ågren Åhman Åkerberg
Åkerblom Åkerlund Åkerman Åkerström Åkesson Åslund Åström Öberg Ödman Öhman Öhlund Öhrn Östberg Österberg Österlund
Östlund Östman Hosseini Rezaei Karimi Ibrahimovic Hodzic Kovac Kovacevic Petrovic Jovanovic Nikolic Markovic Popovic
Nowak Kowalski Kowalska Wisniewska Demir Celik Öztürk Tesfay Haile
`);

// Surnames that are also words: asked about, with a capital letter inside a sentence.
export const surnamesThatAreWords = wordList(`
Alm Berg Blom Borg Bäck Björk Dal Ek Eng Fors Falk Frisk Frost Gran Gren Glad Hed Hjelm Holm Hägg Kvist Lind Ljung Lilja Lund Lång Malm Modig
Norman Nyman Norling Palm Quist Rask Roos Rosen Sand Sjö Skog Stark Sten Stolt Strand Stål Ståhl Ström Sund Sköld Svan Svärd Vik Wall Wik Ås Ö Åker Ådahl Öst
`);

// Endings that no ordinary Swedish word has: asked about in any case.
export const surnameEndings = wordList('sson qvist ović ovic ević evic wski wska oglu enko');

// Ordinary words with such an ending.
export const wordsLikeSurnames = wordList('bonusson bonussons tonårsson tonårssons styvsson sonsson espresson');
