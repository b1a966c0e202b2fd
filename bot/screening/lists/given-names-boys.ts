import { wordList } from './word-list.ts';

// Given to boys and men in Sweden, children of this century first. Written from general knowledge of
// Statistics Sweden's yearly top lists, not copied from them.
export const boysNames = wordList(`
Aaron Abel Abbe Adam Adde Adelard Adolf Adrian Aiden Alan Albert Albin Aldor Alec Alejandro Aleks Aleksander
Alessandro Alex Alexander Alexandre Alexis Alf Alfons Alfred Algot Allan Alrik Alvar Alve Alvin Amadeus Ambjörn Amos
Anders Andre André Andreas Andrei Andrew Andy Angelo Anselm Anthony Anton Antonio Antonius Archie Ariel Arn Arnar Arne
Arnold Aron Arthur Artur Arvid Aslak Aston August Augustin Auden Axl Baldur Baltsar Barry Bartholomeus Bastian Beckett
Bendik Benedikt Bengt Benjamin Bennet Benny Benno Bernard Bernhard Bernt Bert Berthold Bertil Berra Billy Birger Birk
Bjarne Bobby Boel Boris Bosse Brad Brandon Brian Bruce Bruno Buster Börje Caesar Calle Calvin Carl Carlos Casimir
Casper Cato Cesar Charles Charlie Chris Christer Christian Christoffer Christofer Christoph Christopher Claes Clas
Clarence Claudio Clemens Cliff Clint Cole Colin Connor Conny Conrad Cooper Cornelis Cornelius Crister Curt Dagfinn
Daniel Dante Danny Dario Darko Darren Dave David Davide Davin Dean Denis Dennis Deniz Derek Dexter Diego Dick Didrik
Dieter Dietmar Diggory Dilan Dimitri Dino Dominic Dominik Donald Douglas Duncan Dylan Ebbe Eddie Eddy Edgar Edison
Edmund Eduard Eduardo Edvard Edvin Edward Edwin Egil Egon Einar Eino Eirik Eivind Eje Elia Eliah Elian Elias Eliel
Elijah Eliot Elis Elliot Elliott Ellis Elmer Elof Elton Elvin Elvis Elving Emanuel Embrik Emerik Emerson Emil Emilio
Emmanuel Emmerik Emmett Emmot Emrik Enar Enok Enrique Enzo Eric Erik Erland Erling Ernst Ernfrid Erwin Eskil Esbjörn
Ethan Eugen Evald Evan Evander Evert Ezra Fabian Fabio Falke Fares Felix Ferdinand Fernando Filip Filippus Fingal
Flemming Florian Folke Francesco Francis Francisco Franco Franklin Frans Franz Fred Freddie Freddy Fredrik Frederick Frej
Freke Fridolf Fritiof Fritz Frode Gabriel Gareth Garry Gaston Gavin Gideon Gilbert George Georg Gerard Gerhard Germund
Gert Gillis Giovanni Giorgio Glenn Gordon Gorm Gottfrid Graham Gregor Greger Gregory Grim Gudmund Guido Gunder Gunnar
Gurra Gustaf Gustav Gusten Guy Göran Gösta Göte Haakon Hampus Hannes Harald Hardy Haris Harold Hasse Hector Heiko
Heine Hektor Helge Helmer Helmut Hemming Henning Henric Henrik Henri Henry Herbert Herman Hermes Hilding Hilmer
Hjalmar Holger Horst Houston Howard Hubert Hugo Hugh Humle Håkan Ian Ib Idris Ignatius Igor Ilian Ille Immanuel Inge
Ingemar Ingmar Ingvar Ingvald Ioannis Isac Isaac Isak Ismael Isidor Ivan Ivar Ivo Jack Jackson Jacob Jaime Jakob James
Jamie Jannik Janne Janis Jared Jasper Javier Jayden Jean Jeff Jeffrey Jens Jeppe Jeremias Jeremy Jerker Jerome Jerry
Jesper Jesse Jimi Jim Jimmie Jimmy Joachim Joacim Joakim Joar Joe Joel Jocke Johan Johannes John Johnny Johnnie Jon
Jonas Jonatan Jonathan Jonny Jordan Jorge Jose José Josef Joseph Josh Joshua Josua Juan Jude Julian Julio Julius
Justin Justus Jussi Jöran Jörgen Kalle Karlo Karsten Kasper Kaspar Keijo Keith Kelvin Ken Kennet Kenneth Kenny Kent
Kenth Kevin Kian Kim Kjell Klas Klaus Klemens Knut Kolbjörn Konrad Konstantin Krister Kristian Kristofer Kristoffer
Kurt Lage Lambert Lars Lasse Laurentius Laurens Laurits Lauritz Lawrence Leander Leffe Leif Leiv Lelle Lennart Lenny
Lennox Leo Leon Leonard Leonardo Leonel Leopold Leroy Leslie Levi Lewis Liam Lias Linus Lionel Lloyd Loke London
Lorenzo Lorenz Loris Lou Loui Louie Louis Lovén Lowe Lowell Luc Lucas Lucian Luciano Ludde Ludvig Ludwig Luigi Luis
Lukas Luke Madde Mads Magne Magnus Malcolm Malkolm Malte Manfred Manne Manuel Marc Marcel Marcelo Marco Marcus Marek
Marijan Mario Marius Markus Marley Marlon Martin Marvin Mateo Matheo Mathias Mathis Matias Matheus Matteo Matteus
Matthew Matthias Mattias Mattis Maurice Mauritz Maxim Maximilian Maximus Melker Melvin Melwin Micael Michael Michel
Michele Miguel Mika Mikael Mikkel Miles Milian Milko Mille Milo Milton Mio Mitchell Morgan Moritz Morris Morten
Mortimer Mårten Måns Nathan Nathanael Nathaniel Natanael Neil Nelson Neo Nestor Nicholas Nick Nicke Nicklas Niclas
Nico Nicolai Nicolas Niels Nikanor Niklas Niko Nikodemus Nikola Nikolai Nikolaj Nikolas Nille Nils Nilas Nisse Noa
Noah Noak Noel Nohlan Norbert Norton Ocke Odd Oden Odin Ola Olaf Olaus Olav Ole Oleg Olin Olle Olli Olof Olov Omid
Orvar Oscar Oskar Osmund Ossian Ossi Osvald Oswald Otis Otto Otte Ottar Ove Owen Pablo Palle Panu Paolo Pascal Patric
Patrice Patrick Patrik Paul Paulus Pawel Pedro Peder Pehr Pelle Peo Percy Peter Petrus Petter Phil Philip Phillip
Pierre Pieter Pius Poul Pontus Preben Prosper Quentin Rafael Ragnar Ragnvald Ralf Ralph Ramon Randolf Randy Raoul
Rasmus Raul Raymond Reidar Reine Reinhold Remy Rene René Reinhard Reuben Ricardo Riccardo Richard Rickard Ricky Rikard
Riley Rino Roald Robban Robert Roberto Robin Rocco Rode Roderick Rodrigo Roger Rogelio Roine Roland Rolf Roma Romeo
Romeus Ronald Ronaldo Ronan Rone Ronnie Ronny Rory Ross Roy Ruben Ruddy Rudolf Rudy Rufus Runar Rune Rurik Russell
Ryan Salomon Salvador Samson Samuel Sander Santiago Santino Saul Scott Sean Sebastian Sebbe Sergio Set Seth Seved
Severin Shane Shawn Sidney Sievert Sigfrid Sigge Sigurd Sigvard Silas Simon Sivert Sixten Sonny Spencer Staffan
Stanley Stefan Stefano Steffan Stein Stellan Stephan Stephen Sterling Steve Steven Stewart Stickan Stieg Stuart Sture
Styrbjörn Sune Svante Sven Sverker Sverre Sylve Sylvester Sölve Sören Tage Tancred Tarik Tariq Ted Teddy Teo Teobald
Teodor Terje Terrence Thage Theo Theodor Theodore Thomas Thor Thorbjörn Thore Thoralf Thorsten Thure Tibor Tiger Timmy
Timo Timotej Timothy Timoteus Tino Titus Tobbe Tobias Toini Tomas Tommie Tommy Tony Torbjörn Tord Torgny Tore Torkel
Torleif Torsten Torvald Travis Trevor Tristan Trond Truls Tryggve Tudor Ture Tycho Tyko Tyler Tyrone Ubbe Uffe Ulf
Ulrik Ulric Uno Urho Uwe Valdemar Valdimir Valentin Valentino Valfrid Valle Valter Vasili Vegard Verner Vernon Vicke
Victor Vidar Vigge Viggo Viking Viktor Vilgot Vilhelm Vilfred Vilhjalm Vilmer Vincent Vincenzo Virgil Vitali Vitus
Vladimir Volmar Waldemar Walter Wendel Werner Wesley Wilbur Wilfred Wilhelm Wille Willem William Willie Willy Wilmer
Wilson Winston Wolf Wolfgang Wolmar Xander Xavier Yannick Yngve Yves Zacharias Zack Zackarias Zackary Zacke Zeb
Zebastian Zeke Zeth Zion Zlatan Åke Ånund Öjvind Örjan Östen Öyvind
`);
