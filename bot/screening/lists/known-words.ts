import { wordList } from './word-list.ts';

// What services, laws, measures and school subjects are shortened to.
export const knownAbbreviations = wordList(`
VH VHS SVAA ÅP EHP TAKK AKK PECS OBH MM MFL NO HKK BL IDH ABC DSF SSK ST LUS  BK FK AF SOC SOS KK LGRS LRH RFSL BIP UVAS HLTH TSI GV ABA AI AST ATB App BBIC BHV BIM BMM BOE BRIS BRÅ BUM BUMM BUP BUSE BVC BVP CAN CGAS CV DBT DLS DOS EHM EHT EKG EU FAQ FBIC FSS FUT FN GDPR GIP GIRFEC GS HAB HFS HLT HPV HSL HVB IBIC IBIS ICDP ID IFO
IKT IM IQ IT IUP IVO IVIK IVF JO KAA KBT KSI LAN LAS LGR LGY LOL LPT LSS LVM LVU MI MIK MINI MVC NPF NPU NTA NTB OK OM OSL PDF PM PMT PO PSL QB RHS SAMBU SAMSA SAMS SBU SDK SDQ SFI SIP SIS SIL SKA SKR SMS SO SOL SOS SPSM SSPF
SUM SVA SYV TV UMO UNG UPH USA USK UVI VGR VAB VC VFU WC WHO WISC YAM ÅVC ÖPT
`);

// Written with a capital letter without naming anybody.
export const knownWords = wordList(`
Bris Lgr Lgy SoL YouTube FaR Wi-Fi Mini-Maria Flera Unga Ungas Vuxna Arbetsförmedlingen Primärvården Öppenvård Öppenvården Öppna Kommuner Landsting Handbok
Tidiga Nära Norra Södra Östra Skottlandsmodellen Socialförvaltningen Närhälsan Samordnad Individuell Gemensam Må Bra Kr Son Dotter Bror Syster Covid Corona Loops Anknytning COPE Komet Föräldraskap Bamse  Familjestöd Familjerådgivningen Lgr22 Skolplattformen Infomentor SchoolSoft Edlevo Tempus Moodle Chromebook Mac Windows Word ChatGPT  Facebook Discord Fortnite Google Instagram iPad Kahoot Lexplore Meet Messenger Minecraft Netflix Office Outlook PlayStation Roblox SharePoint Skype Snapchat Snap Spotify Switch Teams TikTok Tiktok Twitch Twitter Unikum Vklass WhatsApp Xbox Zoom Word Excel
Attention Barnafrid Barnahus Barnens Barnombudsmannen Barnrättsdagarna Boverket Backa Cool Connect DISA Polisen Elevhälsan Elevhälsans Elevhälsa Familjecentralen Familjehuset Folkhälsomyndigheten Funka Fritids Fritidsbanken Försäkringskassan Försäkringskassans Habiliteringen Habilitering Hälsa Kriscentrum
Konsultation Kommunen Läkemedelsverket Maskrosbarn Mini-Maria Migrationsverket Mind Plug Rehab Rehabmottagningen Regionen Röda Rädda Samverkan Skolinspektionen Skolverket Socialstyrelsen Socialtjänsten Socialtjänst Specialpedagogiska Suicide Ungdomsmottagningen Vårdcentralen Vårdguiden Vårdcentral
Västra Götaland Götalandsregionen Västra-Götaland Sverige Europa Norden Gud Jul Påsk Valborg Lucia Midsommar Halloween Ramadan Eid Island
Jag Du Han Hon Hen Den Det Vi Ni De Dem Dom Er Ert Era Man En Ett Min Mitt Mina Din Ditt Sin Vår Vårt Våra Deras Dess Dessa Denna Detta Denne Alla Allt Ingen Inget Inga Någon Något Några Många Mycket Mer Mest Båda Bägge Annan Andra Var Varje Vem Vad Vilka Vilken Vilket Hur När Var Varför
Som Att Om Och Men Eller Så Då Nu Sedan Sen Här Där Hit Dit Hem Hemma Ute Inne Idag Igår Ibland Ofta Alltid Aldrig Även Också Bara Kanske Snart Senare Tidigare Först Efter Innan Under Över Med Utan Till Från För På I Av Hos Vid Mot Mellan Genom Trots Eftersom Medan Tills
Ja Nej Inte Ej Kan Ska Skulle Vill Får Fick Har Hade Är Blir Blev Finns Går Kommer Önskar Behöver Tack Hej Obs OBS PS Ps Mvh MVH Tel Nr Kl Ca St Bl Dvs Ev Vg Resp Ex
Anpassad Anpassningar Arbete Barn Barnet Barnets Behov Besök Bråk Eleven Elevens Elev Enhet Extra Familj Familjen Familjens Flicka Flickan Frånvaro Fråga Frågan Föräldern Förälder Föräldrar Föräldrarna Gruppen Hjälp Insats Insatser Insatserna Kontakt Kontakten Kurator Kuratorn Lov Lärare Läraren Lärarna Mamma Mamman Mammas
Mat Mentor Mentorn Morfar Mormor Farfar Farmor Moster Faster Morbror Möte Mötet Oro Oron Ork Pappa Pappan Pappas Personal Personalen Pojke Pojken Psykolog Psykologen Rektor Rektorn Resurs Rutin Rutiner Råd Samtal Samtalen Skola Skolan Skolans Skolsköterska Skolsköterskan Skolkurator Skolkuratorn Skolpsykolog Specialpedagog
Specialpedagogen Stress Stöd Stödet Stödinsatser Syskon Syskonen Sömn Sömnen Tid Tonåring Tonåringen Trygghet Ungdom Ungdomen Ungdomar Utredning Utredningen Vardag Vardagen Vårdnadshavare Vårdnadshavarna Vårdnadshavaren Ångest Önskan Önskemål Plan Planen Problem Remiss Remissen Skärmtid Skärm Studiegång Klass Klassen
`);
