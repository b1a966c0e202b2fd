import { wordList } from './word-list.ts';

// Given to girls and women in Sweden, children of this century first. Written from general knowledge of
// Statistics Sweden's yearly top lists, not copied from them.
export const girlsNames = wordList(`
Ada Adele Adelia Adelina Adina Agata Agda Agnes Agneta Agnieszka Aida Aina Ainhoa Aino Alba Alejandra Aleksandra
Alessia Alexandra Alexia Alfhild Alice Alicia Alina Alisa Alise Alisha Alison Alissa Alma Althea Alva Alvina Ally
Alyssa Amalia Amalie Amanda Ambra Amelia Amelie Amie Amy Anastasia Andrea Andrina Anette Angela Angelica Angelina
Anita Anja Anki Ann Anna Annabell Annabella Annabelle Anne Anneli Annelie Annette Annica Annie Annika Annikki Anny
Antonella Antonia Anouk Ariana Arianna Ariel Ariella Arvida Ashley Asta Astrid Athena Atina Audrey Aurora Ava Aurelia
Axelia Axelina Barbro Barbara Beata Beatrice Bea Belinda Bella Benita Berit Berta Bertha Betty Bettina Bianca Bibbi
Billie Birgit Birgitta Bitte Blanca Blenda Bodil Bonnie Brita Britt Britta Brittany Caisa Cajsa Camilla Carin Carina
Carla Carmen Carola Carolin Carolina Caroline Cassandra Catarina Catharina Cathrine Catrin Catrine Cecilia Celia Celin
Celina Celine Charlotta Charlotte Chloe Christel Christin Christina Cilla Clara Claudia Cleo Clea Connie Constance
Cora Cordelia Corinne Cornelia Cosette Cristina Cynthia Dagmar Dagny Daisy Dalia Dana Daniela Daniella Danielle Daphne
Daria Debora Deborah Delia Denise Desiree Désirée Diana Dinah Disa Ditte Dolores Dominique Donna Dora Doris Dorotea
Dorothea Ebba Ebbamaria Edda Edit Edith Edla Edna Eija Eila Eileen Eira Eivor Elaine Eleanor Eleonor Eleonora Elena
Eli Eliana Elin Elina Eline Elinor Elisa Elisabet Elisabeth Elise Elizabeth Ella Elle Ellen Ellie Ellinor Elly Elma
Elna Elsa Else Elsebeth Elsie Elsy Elvera Elvi Elvina Elvira Elvy Embla Emelia Emelie Emeli Emilia Emilie Emily Emma
Emmalisa Emmeli Emmy Emy Engla Enya Erika Ericka Erica Erna Esmeralda Estelle Ester Esther Estrid Ethel Etta Eugenia
Eva Evangelina Eve Evelin Evelina Eveline Evelyn Everly Evy Fabiola Faith Fanny Fatou Fay Fanni Felicia Felicity
Filippa Fiona Florence Frances Francesca Franciska Fredrika Freja Freya Frida Frideborg Fride Gabriella Gabrielle Gaia
Gerd Gerda Gertrud Ghita Gia Gilda Gina Ginger Giovanna Gisela Gittan Giulia Gitte Gloria Grace Greta Gry Gudrun Gun
Gunborg Gunhild Gunilla Gunlög Gunnel Gunvor Gunda Göta Hailey Hanna Hannah Hanne Harriet Hazel Heidi Hedda Hedvig
Heléne Helen Helena Helene Helga Helin Helle Hella Hellen Hellin Helmi Henny Henrietta Henriette Hermina Hermine Hilda
Hildegard Hildur Hilja Hillevi Hilma Hjördis Holly Honorine Ia Iben Ida Idun Ilaria Ilona Ilse Ilze Imelda Ina Ines
Inez Ingalill Ingeborg Ingegerd Ingegärd Ingela Inger Ingrid Ingvor Irena Irene Irina Irja Irma Irmeli Isa Isabel
Isabella Isabell Isabelle Isadora Isolde Ivana Ivy Izabella Jana Jane Janet Janina Jannike Jannie Jeanette Jelena
Jennie Jennifer Jenny Jessica Jessika Jill Joanna Joelle Joelina Johanna Jolie Joline Joleen Juna Lykka Majsan Nomi Nelia Tindra Jolina Jonna Josefin Josefina Josefine
Josephine Josie Juanita Judit Judith Juliana Julia Julie Julieta Juliette Julina Junie Justina Kaja Kajsa Karen Kari
Karin Karina Karla Karolin Karolina Kassandra Katarina Kate Katharina Katherine Kathleen Kati Katia Katinka Katja
Katrin Katrine Kattis Kay Kayla Keira Kelly Kerstin Khloe Kia Kicki Kim Kimberly Kira Kitty Klaudia Kornelia Kristin
Kristina Kristine Laila Lana Lara Larissa Laura Lauren Lavinia Layla Lea Leah Leena Leia Leila Lejla Leja Lenita
Lenore Leona Leonie Leonora Letizia Leyla Lia Liana Liza Lidia Lill Lilian Liliana Lilith Lillemor Lillian Lilly Lily
Linda Lindsey Linéa Linette Lis Lisa Lisabet Lisbet Lisbeth Lise Liselott Liselotte Lisen Lisette Lissie Livia Lizette
Lola Lotta Lottie Lotten Louisa Louise Lovisa Lovis Luca Lucia Lucie Lucy Ludmila Luisa Luise Luna Lydia Lykke Lyra
Madeleine Madelene Madelen Madicken Madison Magda Magdalena Maggan Maggie Maia Maija Maila Maiken Maja Majbritt Majken
Majlis Majsan Majvor Malena Malin Malou Mandy Margareta Margaretha Margherita Margit Margot Margret Mari Maria Mariah
Mariana Mariann Marianne Maribel Marie Marielle Mariette Marika Marion Marit Marita Marja Marjatta Marlene Marlin
Marta Martha Martina Mary Marybeth Mathilda Mathilde Matilda Maud Maude Maya Medina Meg Megan Mejra Melanie Melina
Melinda Melissa Melody Melvina Mercedes Merja Meryl Mia Mica Michaela Michelle Miia Mikaela Mila Milena Milla Millan
Millie Milly Mimi Mimmi Minea Minna Minnie Minou Mira Miranda Mirella Miriam Mirja Mirjam Misha Moa Moira Molly Mona
Monica Monika Monique Morgana Muriel Myra Märit Märta Nadia Nadine Nadja Nanna Nancy Naomi Natalia Natalie Nathalie
Natasha Nea Neela Nelia Nelli Nellie Nelly Nia Nicole Nicolina Nikita Nikolina Nina Ninni Ninna Nita Noelia Noelle
Nomi Noomi Nora Norah Norea Norma Noémi Nova Novalie Novah Octavia Odette Odessa Odina Ofelia Olga Olina Olivia
Olympia Ophelia Oriana Otilia Ottilia Paloma Pamela Patricia Patrizia Paula Paulina Pauline Penelope Penny Pernilla
Petra Petronella Petronia Philippa Phoebe Pia Pierina Polly Priscilla Quinn Rachel Ragna Ragnhild Rakel Ramona Raquel
Ronya Rebecca Rebecka Rebeka Regina Renata Renée Rhea Rika Rosalie Rosalina Rosalinda Rosanna Roseanne Rosemari
Rosemarie Rosie Rosita Roxanne Roxana Ronja Rowan Ruby Runa Ruth Sabina Sabine Sabrina Sadie Sally Salome Samantha
Sandra Sanja Sara Sarah Saskia Savannah Scarlett Selena Selina Selma Serafina Serena Shirley Siena Sienna Signe
Signhild Sigrid Sigrun Silje Silvia Simone Siri Siv Sivan Skye Smilla Sofi Sofia Sofie Solbritt Solfrid Solvei Solveig
Solvig Sonia Sonja Sophia Sophie Stephanie Stefanie Stella Stina Sunniva Susan Susann Susanna Susanne Suzanne Svea
Svetlana Sylvia Synnöve Söderika Tabitha Tamara Tania Tanja Tatiana Taylor Tea Tekla Telma Teres Teresa Terese Teresia
Tess Tessa Thea Thelma Theodora Therese Theresia Thyra Tiffany Tilda Tilde Tilly Tiril Titti Tone Tora Torborg Torun
Tove Trine Trinity Tuija Tyra Ulla Ulrica Ulrika Una Unn Ursula Valentina Valeria Valerie Vanessa Vanja Vega Velma
Vendela Vera Verna Verona Veronica Veronika Vibeke Vickan Vicky Victoria Vida Viktoria Vilhelmina Vilma Viveca Viveka
Vivi Vivian Viviana Vivianne Walborg Wanda Wanja Wendela Wendy Wenche Whitney Wiktoria Wilda Wilhelmina Willa Willow
Wilma Winona Xenia Yasmina Ylva Yngva Yolanda Ylwa Yrsa Yvette Yvonne Zara Zelda Zelma Zita Zoe Zoé Zoey Åsa Åsalill
Åse Älma Ängla Örna
`);
