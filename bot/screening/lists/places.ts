import { wordList } from './word-list.ts';

// One place a line or between commas, since a name of a place may have several words.
function placeList(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((place) => place.trim().toLowerCase())
    .filter((place) => place.length > 0);
}

// Localities of Skaraborg, by municipality.
export const skaraborg = placeList(`
Essunga, Nossebro, Jonslund, Främmestad
Falköping, Floby, Stenstorp, Kinnarp, Åsarp, Vartofta, Gudhem, Kättilstorp, Odensberg, Torbjörntorp, Broddetorp, Slutarp, Vilske-Kleva, Ålleberg, Mularp, Åsle, Dala-Borgunda
Grästorp, Tengene, Flakeberg, Salstad
Gullspång, Hova, Otterbäcken, Gårdsjö
Götene, Källby, Hällekis, Lundsbrunn, Husaby, Kinne-Kleva, Kinne-Vedum, Gössäter, Medelplana, Kinnekulle
Hjo, Korsberga, Blikstorp, Mofalla, Norra Fågelås
Karlsborg, Forsvik, Mölltorp, Undenäs, Granvik
Lidköping, Vinninga, Örslösa, Saleby, Filsbäck, Järpås, Gillstad, Otterstad, Såtenäs, Margretelund, Uvered, Kållandsö, Läckö, Härjevad
Mariestad, Lyrestad, Sjötorp, Hasslerör, Ullervad, Lugnås, Torsö, Böckersboda, Brommösund
Ardala, Axvall, Eggby, Varnhem, Stenum
Skövde, Skultorp, Stöpen, Lerdala, Timmersdala, Ulvåker, Värsås, Väring, Igelstorp, Varola, Våmb, Södra Ryd, Norra Ryd, Billingsdal, Havstena, Käpplunda, Hentorp, Mustadfors
Tibro, Fagersanna, Ransberg
Tidaholm, Ekedalen, Madängsholm, Fröjered, Valstad, Hångsdala, Folkabo
Töreboda, Moholm, Älgarås, Halna, Hajstorp
Kvänum, Tråvad, Vedum, Stora Levene, Arentorp, Emtunga, Önum, Longvik
Skaraborg, Vänersborg, Trollhättan
`);

// The old parishes, which is what people in the country say that they live in.
export const parishes = placeList(`
Västerplana, Österplana, Forshem, Fullösa, Kestad, Holmestad, Skälvum, Skeby, Bredsäter, Björsäter, Ledsjö, Vättlösa, Sävare, Trässberg, Sunnersberg, Gösslunda, Rackeby, Skalunda, Hangelösa, Häggesled
Särestad, Bjärby, Hyringa, Längnum, Trökörna, Kyrkås, Bäreberg, Barne-Åsaka, Barne Åsaka, Lekåsa, Fåglum, Edsvära, Öttum, Skarstad, Laske-Vedum, Slädene, Fyrunga, Levene, Sparlösa, Synnerby, Härlunda
Norra Vånga, Södra Vånga, Södra Kedum, Norra Kedum, Öglunda, Istrum, Eggvena, Vinköl, Skånings-Åsaka, Händene, Hornborga, Bolum, Sjogerstad, Häggum, Segerstad, Valtorp, Friggeråker, Karleby, Yllestad, Vistorp
Börstig, Brismene, Ullene, Gökhem, Trävattna, Grolanda, Göteve, Kinneved, Vårkumla, Brunnhem, Håkantorp, Högstena, Ugglum, Bjurum, Kälvene, Skörstorp, Tiarp, Velinga, Fridene, Ettak, Agnetorp, Kungslena
Kymbo, Vättak, Suntak, Östra Gerum, Baltak, Kavlås, Daretorp, Acklinga, Södra Fågelås, Grevbäck, Beateberg, Hjälstad, Trästena, Bällefors, Ekeskog, Amnehärad, Södra Råda, Enåsa, Leksberg, Tidavad, Odensåker
Låstad, Flistad, Binneberg, Frösve, Götlunda, Forsby, Norra Kyrketorp, Locketorp, Ljunghem, Sventorp, Suntetorp, Rankås, Kållands Råda, Västra Gerum, Östra Tunhem, Västra Tunhem
`);

// The other municipalities of Sweden and larger towns.
export const sweden = placeList(`
Alingsås, Alvesta, Aneby, Arboga, Arjeplog, Arvidsjaur, Arvika, Askersund, Avesta, Bengtsfors, Berg kommun, Bjurholm, Bjuv, Bollebygd, Bollnäs, Borgholm, Borlänge, Borås, Botkyrka
Boxholm, Bromölla, Bräcke, Burlöv, Båstad, Dals-Ed, Danderyd, Degerfors, Dorotea, Eda kommun, Ekerö, Eksjö, Emmaboda, Enköping, Eskilstuna, Eslöv, Fagersta, Falkenberg, Falun, Filipstad, Finspång, Flen
Forshaga, Färgelanda, Gagnef, Gislaved, Gnesta, Gnosjö, Gotland, Gällivare, Gävle, Göteborg, Habo, Hagfors, Hallsberg, Hallstahammar, Halmstad, Hammarö, Haninge, Haparanda, Heby, Hedemora
Helsingborg, Herrljunga, Hofors, Huddinge, Hudiksvall, Hultsfred, Hylte, Håbo, Hällefors, Härjedalen, Härnösand, Härryda, Hässleholm, Höganäs, Högsby, Hörby, Höör, Jokkmokk, Järfälla, Jönköping
Kalix, Kalmar, Karlshamn, Karlskoga, Karlskrona, Karlstad, Katrineholm, Kinda, Kiruna, Knivsta, Kramfors, Kristianstad, Kristinehamn, Krokom, Kumla, Kungsbacka, Kungsör, Kungälv, Kävlinge
Laholm, Landskrona, Laxå, Lekeberg, Leksand, Lerum, Lessebo, Lidingö, Lilla Edet, Lindesberg, Linköping, Ljungby, Ljusdal, Ljusnarsberg, Lomma, Ludvika, Luleå, Lycksele, Lysekil
Malmö, Malung, Malå, Markaryd, Mellerud, Mjölby, Mora kommun, Motala, Mullsjö, Munkedal, Munkfors, Mölndal, Mönsterås, Mörbylånga, Nacka, Norberg, Nordanstig, Nordmaling, Norrköping, Norrtälje, Norsjö
Nybro, Nykvarn, Nyköping, Nynäshamn, Nässjö, Ockelbo, Olofström, Orust, Osby, Oskarshamn, Ovanåker, Oxelösund, Pajala, Partille, Perstorp, Piteå, Robertsfors, Ronneby, Rättvik, Salem, Sandviken, Sigtuna
Simrishamn, Sjöbo, Skellefteå, Skinnskatteberg, Skurup, Smedjebacken, Sollefteå, Sollentuna, Solna, Sorsele, Sotenäs, Staffanstorp, Stenungsund, Stockholm, Storfors, Storuman, Strängnäs, Strömstad, Strömsund
Sundbyberg, Sundsvall, Sunne, Surahammar, Svalöv, Svedala, Svenljunga, Säffle, Sävsjö, Söderhamn, Söderköping, Södertälje, Sölvesborg, Tanum, Tierp, Timrå, Tingsryd, Tjörn, Tomelilla, Torsby, Torsås
Tranemo, Tranås, Trelleborg, Tyresö, Täby, Uddevalla, Ulricehamn, Umeå, Upplands Väsby, Uppsala, Uppvidinge, Vadstena, Vaggeryd, Valdemarsvik, Vallentuna, Vansbro, Vaxholm, Vellinge, Vetlanda
Vilhelmina, Vimmerby, Vindeln, Vingåker, Vårgårda, Vännäs, Värmdö, Värnamo, Västervik, Västerås, Växjö, Ydre, Ystad, Åmål, Ånge, Åre kommun, Årjäng, Åsele, Åstorp, Åtvidaberg, Älmhult, Älvdalen, Älvkarleby, Älvsbyn
Ängelholm, Öckerö, Ödeshög, Örebro, Örkelljunga, Örnsköldsvik, Österåker, Östersund, Östhammar, Östra Göinge, Överkalix, Övertorneå
Angered, Biskopsgården, Bergsjön, Hisingen, Kortedala, Rosengård, Rinkeby, Tensta, Husby, Fittja, Alby, Skärholmen, Märsta, Visby, Kungsängen, Åkersberga, Mölnlycke, Kinna, Skene, Lindome, Falkenberg
Lindköping, Huskvarna, Gränna, Bankeryd, Grebbestad, Ljungskile, Lilla Edet, Dalsland, Bohuslän, Värmland, Småland, Närke, Västergötland, Östergötland, Dalarna, Blekinge, Halland, Norrbotten, Västerbotten
`);

// Places that are also words: asked about, with a capital letter inside a sentence.
export const placesThatAreWords = wordList(`
Ale Bara Bjärka Borg Ed Eda Gate Heberg Hammar Hjärtum Hörn Jung Kil Larv Lund Mark Mora Nora Orsa Ryd Råda Sala Skara Skåne Spiken Sätra Tidan Tjust Tun Valle Vara Vänern Vättern Åre Aspö Önnarp Boden Klippan Trosa Säter Köping Kista Grums Skärv Luttra
Malma Berga Dala Flo Sal Ova Sil Naum Elings Marum Slöta Sörby Jäla Hömb Varv Härja Brevik Fägre Färed Hassle Utby Horn Vreten Böja Öm Strö
Söne Lavad Hällestad Rörstorp
`);
