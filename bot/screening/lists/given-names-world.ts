import { wordList } from './word-list.ts';

// Common in Sweden and of Arabic, Kurdish, Persian, Turkish, Somali, Tigrinya, Amharic and Dari or Pashto origin.
export const southernNames = wordList(`
Aaliyah Aaminah Abas Abbas Abdallah Abdalla Abdelkader Abdi Abdifatah Abdihakim Abdikadir Abdikarim Abdilahi Abdirahim
Abdirahman Abdirashid Abdisalam Abdishakur Abdiwahab Abdulaziz Abdulkadir Abdulla Abdullah Abdullahi Abdulrahman
Abdurahman Abdo Abeba Abed Abeer Abir Abo Abraham Abrar Abshir Abubakar Abukar Adan Adeel Adeeb Adem Aden Adham Adiba
Adil Adnan Afaf Afnan Afrah Afra Afsaneh Afshin Ahlam Ahmad Ahmed Ahmet Aisha Aicha Aischa Aishah Ajmal Akram Akbar
Alaa Alaaddin Alale Alem Alemayehu Ali Alia Alina Aliya Aliye Almas Alireza Amaal Amal Aman Amani Amanuel Amar Amara
Amel Ameera Amin Amina Aminah Aminata Amine Amir Amira Amirali Amirhossein Amjad Ammar Amna Amran Amro Anahita Anas
Anfal Anis Anisa Anissa Anoud Anwar Aram Arash Arda Areej Aref Arian Arij Arin Armin Arman Arezo Arezou Arta Arwa Arya
Aryan Arzu Asad Asal Asfaw Asha Ashkan Ashraf Asia Asif Asiya Asli Asma Asmaa Asmait Asmeret Asrar Aster Ata Atefeh
Atifa Awa Awad Awat Awaz Awet Awin Axin Aya Ayah Ayaan Ayan Ayanle Ayat Ayda Ayham Ayhan Ayla Aylin Ayman Aymen Aynur
Ayoub Aysel Aysha Ayse Ayub Ayuub Aza Azad Azadeh Azar Azin Aziz Aziza Azita Azra Babak Bader Badr Bahar Bahareh
Bahram Bahman Bakr Balsam Baran Baraa Barin Barkhad Barwako Barzan Bashar Bashir Basil Basim Basma Basmala Bassam
Batoul Batool Behnam Behnaz Behzad Beilal Belal Bereket Berfin Berhane Beritan Berivan Beza Bilal Bilan Bilen Birhan
Bisan Biniam Binyam Bita Bourhan Burhan Burak Bushra Busra Canan Cemal Cemile Chafia Chiman Chiya Chnar Dahir Dahlia
Dalal Dalya Daniar Danial Dania Danya Dara Dareen Darin Dariush Darya Davood Dawit Dawood Dawud Deeqa Deeqo Delal
Delaram Delnaz Delshad Delvin Deman Derin Destan Deniz Dhuha Diar Diana Diba Dilara Dilnaz Dilovan Dilshad Dima Diyar
Djamila Doaa Donya Duaa Dunia Dunya Ebrahim Ebru Efrem Elaf Elaha Elaheh Elham Elif Elnaz Elyas Elyes Elias Ema Emir
Emira Emine Emre Enas Engin Enis Erdem Erhan Eritrea Ermias Esmail Esma Esra Eyad Eyob Eyüp Ezgi Ezzat Fadi Fadia
Fadil Fadumo Fahad Fahd Faheem Fahima Fahmi Fahri Fairouz Faisal Faiza Fajr Farah Faraj Farhan Farhad Farhia Farhiya
Farid Farida Fariba Faridun Farimah Farnaz Faris Farshad Farshid Farouk Farrah Farxiya Farzad Farzana Farzaneh Fatih
Fateme Fatemeh Fathi Fathia Fathiya Fatima Fatimah Fatma Fatme Fatmeh Fawad Fawzia Faysal Fazil Ferdos Fereshteh
Ferhat Fidan Fikret Filsan Firas Firat Firdaws Firdos Fitsum Freshta Freweini Fuad Fouad Furkan Galal Gebre Gelareh
Genet Ghada Ghadir Ghaith Ghazal Ghazaleh Gholam Ghufran Goran Golnaz Guled Gulistan Gulsum Guuleed Güler Gülsen Haben
Habib Habiba Habibullah Habon Habtom Hadi Hadia Hadil Hadis Hadja Hadiya Hafsa Hafsah Hagos Haidar Haider Haifa Hajar
Hajer Hakan Hakeem Hakim Haleh Halgan Halil Halima Halimo Halimah Halla Hamad Hamada Hamdi Hamdan Hamed Hamid Hamida
Hamoudi Hamse Hamza Hamze Hanad Hanan Haneen Hanen Hanif Hanifa Hanin Haniya Harith Haris Haroun Hasan Hasna Hassan
Hassanin Hatem Hatice Havin Hawa Hawar Hawler Hawo Hawraz Haya Haybe Hayat Hayder Hazem Hazhar Heba Heja Hejar Helin
Helen Hemin Hend Hessam Heval Hevi Hevin Hiba Hibaq Hibo Hiwa Hiyam Hodan Hoda Homa Honar Hosein Hossam Hossein Hozan
Huda Hudayfa Humam Hussam Hussein Husein Huseyin Hussain Hyam Ibrahim Ibtisam Idil Idman Idris Ifrah Ihab Ihsan Ikhlas
Ikram Ilham Ilayda Ilhan Ilias Ilyas Imad Iman Imane Imene Imran Inaam Inaya Intisar Iqra Iraj Isatu Isam Ishak Ishaq
Iskander Islam Ismahan Ismail Ismaël Israa Isra Isse Issa Ivin Ivan Iyad Izel Izgin Jaber Jabril Jad Jafar Jalal Jaleh
Jama Jamaal Jamal Jamil Jamila Jamileh Jana Janan Jasem Jasim Javad Jawad Jawaher Jehan Jiyan Jian Jihad Jihan Jino
Jomana Jonida Joud Joudi Joumana Joury Jude Judi Jumana Juwan Jwan Kadija Kadiatou Kadir Kadra Kahin Kamal Kamaran
Kamel Kameran Kamil Kamila Kamran Kani Karam Karim Karima Karwan Karzan Kaveh Kawa Kawthar Kazim Kejin Kemal Kenan
Kerem Kewan Khadar Khadija Khadijah Khadra Khaled Khalid Khalida Khalil Khawla Khayri Khoshi Khulud Kian Kiana Kiara
Kidane Kifah Kimia Kiyan Kosar Kubra Ladan Laith Lames Lamia Lamar Lamis Lanah Lanja Latif Latifa Lavin Lawand Lawin
Layan Layal Leen Lemlem Lian Linah Liban Liiban Lilas Lilav Lojain Loay Lubna Lujain Luay Luul Luwam Maani Maher Mahad
Mahamed Mahamoud Mahan Mahdi Mahir Mahmod Mahmood Mahmoud Mahmud Mahnaz Mahsa Mahtab Maida Maimuna Majd Majed Majid
Majida Makda Malak Malaz Malek Malika Malik Manal Manar Manaz Mansour Mardin Marjan Marwa Marwah Marwan Maryam Maryama
Maryan Marzia Marziyeh Masih Masoud Massoud Masoumeh Mawada Maxamed Mayar Mayas Maymun Maysa Mayssa Mazen Mediya Medya
Mehdi Mehmed Mehmet Mehran Mehrdad Mehrnaz Melak Melek Meltem Meral Meriam Meriem Merve Mert Meryem Mesut Mehret
Mihret Milad Milat Milena Milkias Minoo Miran Mirna Mitra Moataz Moaz Moayad Mohamad Mohamed Mohammad Mohammed Mohamud
Mohsen Mona Morad Morteza Mostafa Motasem Moustafa Muad Mubarak Mubarik Muhamad Muhamed Muhammad Muhammed Muhammet
Muhannad Muhidin Muhudin Mujtaba Mukhtar Muna Munira Munir Murad Murat Murtadha Murtaza Musa Musab Musse Mustafa
Mustapha Muzna Mwahib Naba Nabil Nabila Nada Nader Nadim Nadir Nadira Nafisa Nagham Nahid Nahla Nahom Nahida Naima
Najat Najib Najiba Najla Najma Najmo Narges Nariman Narin Narjes Naser Nasim Nasima Nasir Nasra Nasrin Nasser Nasteha
Nasteho Navid Nawal Nawar Naz Nazanin Nazdar Nazira Neda Negar Negin Nergiz Nermin Nesrin Nigar Nihad Nihal Nilofar
Niloofar Niloufar Nima Nimo Niroz Nisrin Nisreen Niyan Niyaz Noor Noora Nour Noura Nouri Nur Nura Nuradin Nuray Nurcan
Nuri Nuria Nuru Nyan Obada Obaida Olfat Omaima Omar Omeed Omer Omran Orhan Osama Osman Othman Ozan Parastoo Pari
Parisa Parsa Parvaneh Parvin Parwin Parwana Pary Payam Pegah Pejman Peshang Peshraw Peyman Pouria Pouya Qali Qasim
Qays Raad Rabab Rabia Rabi Rachid Radwan Rafael Rafi Rafif Raghad Raghda Rahaf Raha Rahel Rahim Rahima Rahma Rahmo
Rahman Rahwa Raman Ramadan Rameen Rami Ramia Ramin Ramiz Ramya Ramzi Ranim Rand Raneem Ranya Rania Ranja Rasha Rashad
Rashed Rashid Rasheed Rasul Rawa Rawan Rawand Rawda Rayan Rayaan Rayhan Rayyan Razan Razia Rebaz Rebin Reem Reema
Reham Rehana Rekar Renas Resan Rewan Reyhan Reza Rezan Rezvan Riad Riham Rim Rinad Risala Riyad Riyadh Rodi Rodin
Rohat Rohullah Rojan Rojda Rojhat Rojin Rojina Roj Ronahi Ronak Roni Rosol Rostam Roya Roza Rozan Rozerin Rozhin Rua
Ruba Rukia Ruqaya Ruqia Ruqayya Ruweyda Saad Saada Sabah Saba Saber Sabir Sabri Sabriye Sabreen Sadaf Sadiq Sadiya
Sadia Saeed Saeid Safa Safaa Saffiya Safia Safiya Safwan Sagal Sahar Sahra Said Saida Saif Sajad Sajida Sajjad Saladin
Salah Salam Saleh Saleha Salem Salih Salim Salima Salma Salman Salwa Sama Samar Samah Samad Saman Samane Samaneh
Sameer Samer Sami Samia Samira Samir Samiya Samiye Samrawit Samuel Sana Sanaa Sanaz Saoud Sara Saranda Sarem Sarkis
Sarwar Sarya Satar Sawsan Saya Sayed Sedra Segen Selam Selamawit Selin Selma Semere Semhar Semira Senait Sepehr Serdar
Serhat Serhildan Sevda Sevin Shaban Shadi Shadia Shahab Shahad Shahed Shahin Shahla Shahram Shahrzad Shaima Shaker
Shakir Shakiba Sham Shamim Shamsa Shamso Shanar Sharif Sharifa Sharmake Shayan Shayma Shaymaa Shems Shero Sherko
Sherin Shermin Sherwan Shide Shilan Shima Shirin Shireen Shiva Shivan Shler Shna Shno Shoresh Shukri Shukria Shwan
Sidra Siham Simin Sina Sinan Sipan Sirwan Sivar Siwar Skala Soad Soha Sohail Soheil Soheila Sohrab Solin Solmaz Soma
Somaya Somayeh Soran Soraya Souad Soulaf Suaad Suad Subhi Suha Suhaib Suhayb Suheir Sukaina Suleiman Suleyman
Suleymaan Sultan Sumaya Sumeya Sumeyye Suna Suraya Suzan Syrin Taha Taher Tahera Tahir Tahira Taim Taima Taleb Talal
Talha Talia Talin Tamer Tamim Tamana Tanin Tarek Tariq Tasnim Tasneem Tawfik Tayeb Teklit Tesfay Tesfaye Tewelde
Thamer Tiba Tigist Tirhas Toufik Tsega Tsegay Tsehay Tuba Tuana Turan Ubah Ubayd Umar Umaima Umut Usama Usman Wael
Wafaa Wahid Wajiha Walaa Waleed Waleria Walid Waris Warda Warsame Wasim Weini Wijdan Wisam Xasan Yaasmin Yacoub Yad
Yahia Yahya Yagmur Yakub Yaman Yara Yared Yas Yasaman Yaser Yasin Yasir Yasmeen Yasmin Yasmine Yassin Yassine Yazan
Yekta Yildiz Yohana Yohannes Yonas Yosef Yosief Yousef Yousif Youssef Ysra Yunus Younes Younis Yusra Yusuf Yusef
Yuusuf Zafer Zahid Zahir Zahra Zahraa Zaid Zaida Zain Zaina Zainab Zakaria Zakariya Zakarie Zaki Zakia Zamzam Zana
Zanyar Zarah Zari Zaynab Zehra Zeina Zeinab Zekeriya Zemzem Zewdi Zeynab Zeynep Ziad Ziba Zilan Zina Zinah Ziyad Ziyan
Zohra Zohre Zozan Zuhal Zubair Zuhair Zuhur Zulal Zuleyha Ömer Öznur Ümit
`);

// Of Balkan, Polish, Baltic, Ukrainian, Russian, Romanian, Finnish, Hungarian, Thai, Vietnamese, Chinese, Spanish and African origin.
export const northernAndEasternNames = wordList(`
Adea Adelisa Adisa Adnan Admir Adriana Adrijana Afrim Agim Agon Agnesa Agneza Aida Ajla Ajša Albana Albert Albina
Albion Aleksandar Aleksandr Aleksej Aleksi Alen Alena Alma Almedin Almedina Almir Almira Alisa Amar Amela Amer Amila
Amra Andi Andjela Andrej Andrija Andrzej Anel Anela Anes Anesa Anica Aniela Antonija Antti Anu Anže Arbnor Arben
Arbnora Ardian Ardita Arijan Arijana Arlind Armend Armina Arnela Artem Artan Arta Arto Asim Asja Asmir Asmira Avni
Aurel Aulis Azra Bakir Bartek Bartosz Beata Behar Belma Benjamina Bekim Besa Besart Besim Besnik Biljana Blerim Blerta
Blazej Bogdan Bojan Bojana Boban Bożena Branislav Branka Branko Burim Cezary Cristian Cristina Czeslaw Dafina Dagmara
Dajana Dalibor Damian Damir Danica Danijel Danijela Danilo Danuta Dardan Darinka Darija Dariusz Davor Dejan Dejana
Denisa Dijana Dinko Dmitri Dmytro Dorian Dorota Doroteja Dragan Dragana Drago Drilon Drita Dusan Dusica Dženan Dzenana
Dzenita Edita Edmond Edvina Edona Edina Edin Eero Egzon Ejla Ekaterina Elda Eldar Eldin Eldina Eleni Elira Elisaveta
Elma Elmedin Elmedina Elmir Elmira Elvedin Elvir Elwira Ema Emin Emina Emir Emira Endrit Enes Enisa Ensar Ermin Ermina
Erol Erzsebet Esad Esma Ewa Ewelina Fadil Fahreta Fahrudin Fanika Fatlinda Fatmir Fatos Ferid Ferenc Filiz Fikreta
Florentina Florim Flutura Gabor Gabrijela Galina Ganimete Gheorghe Gergana Gezim Gjergj Gordana Goran Granit Grazyna
Grzegorz Hajnalka Halina Hamdija Hana Haki Halil Haris Hasan Hasija Heikki Henryk Hilkka Hristo Hrvoje Husein Ibolya
Igballe Ilir Ilirjana Ilkka Ilmari Ilmo Ilona Indira Ines Ioana Iryna Isak Ismet Ismo Istvan Ivana Ivica Ivona Iwona
Izabela Jadranka Jadwiga Jagoda Jakov Jakub Janez Janusz Jarek Jari Jarkko Jarmo Jaroslaw Jasmina Jasminka Jasna
Jasenko Jaana Jelica Jeton Jerzy Jetmir Joanna Jolanta Josip Jouni Jovan Jovana Jovanka Juha Juhani Juho Jukka Julija
Justyna Juraj Jussi Jyrki Kaarina Kaarlo Kacper Kadri Kalevi Kamil Karolis Kastriot Katarzyna Kateryna Katri Kazimierz
Kerttu Kimmo Kinga Klaudyna Kristaps Krisztina Krystian Krystyna Krzysztof Kujtim Kyllikki Ladislav Lahja Laszlo Lauri
Laimute Leszek Lech Lejla Leka Leonid Leposava Lendita Liepa Liisa Liridon Liridona Ljiljana Ljubica Ljubomir Lorik
Lukasz Luljeta Lumturi Lyudmyla Maarit Maciej Magdolna Mahir Maire Malgorzata Małgorzata Marcin Marek Mareks Mariusz
Marija Marijana Marjo Marko Markku Mate Matej Mateja Mateusz Matti Mehmedalija Melisa Melita Mensur Mensura Merima
Mersad Merita Miodrag Mihai Mihaela Mihajlo Mihály Mikhail Mikko Miklos Mila Milan Milana Milenko Milica Milivoje
Milka Miloš Milorad Milos Minela Mirela Mirko Mirjana Miro Miroslav Miroslaw Mirsad Mirsada Mirza Mladen Momcilo
Muhamed Muharem Munevera Myrteza Mykola Nada Nadezhda Natalija Nataliya Natasa Nebojsa Nedim Nedzad Nejra Nenad
Nermina Nevena Nexhmije Nicolae Niilo Nikoleta Nina Nijaz Nusret Oksana Oleksandr Olena Olgica Oliwia Oliwier Omer
Onni Orjan Osmo Outi Paavo Paweł Paulius Pavel Pavle Päivi Pekka Pentti Petar Petri Petteri Piotr Pirjo Pirkko Predrag
Przemyslaw Pälvi Rade Radek Radmila Radomir Radoslav Radoslaw Rafał Rafal Raija Raimo Raimonds Raisa Ramiza Ranko
Rasim Rasema Ratko Rauno Razvan Refik Reijo Reino Remzi Renato Renata Rexhep Rifat Riikka Riitta Rinor Risto Ritva
Robertas Romana Ružica Roksana Ryszard Sabahudin Sabit Safet Sakari Salih Samra Sanel Sanela Sandor Sanja Sasa Saša
Satu Sava Sead Seada Sebnem Sefik Seija Sejla Selim Semir Semira Senad Senada Senka Seppo Sergej Sergei Serhiy Sevdije
Shkelzen Shpresa Shqipe Silvana Simeon Sinisa Sirpa Sladjana Slavica Slavko Slobodan Slobodanka Snezana Snježana
Srdjan Srdan Srecko Stana Stanislav Stanislaw Stanko Stefanija Stevan Stojan Suada Suljo Suvad Suzana Svetlana Szilvia
Szymon Tadeusz Tahir Taina Tapani Tapio Tarja Tatjana Tauno Teemu Terhi Teppo Tero Tetiana Tetyana Tihana Tihomir
Timea Toivo Tomasz Tomislav Topi Tuomas Tuula Urszula Ursa Valbona Valdete Valon Valtteri Vasile Vedad Vedran Veikko
Veijo Velimir Veli Verica Vesa Vesna Viktorija Viljami Visar Vitalij Vjollca Vladan Vladislav Vlatko Vojislav
Volodymyr Väinö Waclaw Waldek Weronika Wieslaw Wiktor Wioletta Witold Wladyslaw Wojciech Xhevahire Yevhen Yuliia Yuriy
Zbigniew Zdravko Zeljko Zijad Zlata Zlatko Zofia Zoltan Zoran Zorana Zorica Zsolt Zsofia Zuzanna Zvonimir Žana Željko
Adaeze Adama Aminata Amadou Apinya Arunee Awa Ayodele Bao Binta Chai Chidi Chinedu Chipo Dawda Dien Ebrima Esperanza
Faso Guadalupe Hien Hieu Hoang Hui Huong Ifeoma Isatou Jiali Jing Joaquin Jorge Kanya Kofi Kwame Lamin Lanh Liang Linh
Lourdes Malai Malee Mamadou Mei Minh Modou Mongkol Musu Narong Ngoc Nguyen Nkechi Noi Nong Ousman Oumar Ousmane Phuong
Pim Ping Priya Quang Quynh Rahul Raj Rajesh Rakesh Ravi Rocio Rosario Saowanee Siriporn Somchai Somsak Sunita Supaporn
Suresh Thanh Thao Thi Thuy Trang Tuan Vijay Wei Xiaoming Ximena Xin Yan Ying Yolande Yusupha Zhen
`);
