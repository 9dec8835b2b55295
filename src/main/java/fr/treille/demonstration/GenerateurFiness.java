package fr.treille.demonstration;

import fr.treille.commun.NumeroFiness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Invents legal entities and their establishments: real categories and communes, plausible names, right FINESS keys. The same seed
 * gives the same ones. {@link FichiersInventes} writes them as the national files do.
 *
 * <p>Sizes vary from 1 to 60 establishments, so that petits organismes gestionnaires (fewer than 15) and large ones exist. The
 * categories that may be private homes are never used.
 */
public final class GenerateurFiness {

    private record Categorie(
            String code, String libelle, String agregat, String libelleAgregat, String modele, String ape, int poids) {}

    private static final List<Categorie> ESSMS = List.of(
            c(
                    "500",
                    "Etablissement d'hébergement pour personnes âgées dépendantes",
                    "4401",
                    "Etablissements d'Hébergement pour Personnes Âgées",
                    "EHPAD %s",
                    "8710A",
                    820),
            c(
                    "460",
                    "Service autonomie aide (SAA)",
                    "4605",
                    "Etablissements et services multi-clientèles",
                    "Aide à domicile %s",
                    "8810A",
                    600),
            c(
                    "354",
                    "Service de Soins Infirmiers A Domicile (S.S.I.A.D)",
                    "4605",
                    "Etablissements et services multi-clientèles",
                    "SSIAD de %c",
                    "8899B",
                    256),
            c(
                    "209",
                    "Service autonomie aide et soins (SAAS)",
                    "4605",
                    "Etablissements et services multi-clientèles",
                    "Service autonomie %s",
                    "8810A",
                    60),
            c(
                    "182",
                    "Service d'Éducation Spéciale et de Soins à Domicile",
                    "4106",
                    "Services à Domicile ou Ambulatoires pour Handicapés",
                    "SESSAD %s",
                    "8891B",
                    180),
            c(
                    "246",
                    "Etablissement et Service d'Aide par le Travail (E.S.A.T.)",
                    "4302",
                    "Etab.et Services de Travail Protégé pour Adultes Handicapés",
                    "ESAT %s",
                    "8810C",
                    136),
            c(
                    "183",
                    "Institut Médico-Educatif (I.M.E.)",
                    "4101",
                    "Etab.Educ.Spéciale pour Déficients Mentaux et Handicapés",
                    "IME %s",
                    "8710B",
                    130),
            c(
                    "382",
                    "Foyer de Vie pour Adultes Handicapés",
                    "4301",
                    "Etab. et Services d'Hébergement pour Adultes Handicapés",
                    "Foyer de vie %s",
                    "8720A",
                    127),
            c(
                    "202",
                    "Résidences autonomie",
                    "4401",
                    "Etablissements d'Hébergement pour Personnes Âgées",
                    "Résidence autonomie %s",
                    "8730A",
                    115),
            c(
                    "252",
                    "Foyer Hébergement Adultes Handicapés",
                    "4301",
                    "Etab. et Services d'Hébergement pour Adultes Handicapés",
                    "Foyer d’hébergement %s",
                    "8720A",
                    108),
            c(
                    "177",
                    "Maison d'Enfants à Caractère Social",
                    "4501",
                    "Etablissements de l'Aide Sociale à l'Enfance",
                    "MECS %s",
                    "8790A",
                    103),
            c(
                    "446",
                    "Service d'Accompagnement à la Vie Sociale (S.A.V.S.)",
                    "4305",
                    "Services de Maintien à Domicile pour Handicapés",
                    "SAVS %s",
                    "8810C",
                    100),
            c(
                    "255",
                    "Maison d'Accueil Spécialisée (M.A.S.)",
                    "4301",
                    "Etab. et Services d'Hébergement pour Adultes Handicapés",
                    "MAS %s",
                    "8710C",
                    86),
            c(
                    "437",
                    "Foyer d'Accueil Médicalisé pour Adultes Handicapés (F.A.M.)",
                    "4301",
                    "Etab. et Services d'Hébergement pour Adultes Handicapés",
                    "FAM %s",
                    "8710C",
                    75),
            c(
                    "214",
                    "Centre Hébergement & Réinsertion Sociale (C.H.R.S.)",
                    "4601",
                    "Etablissements pour Adultes et Familles en Difficulté",
                    "CHRS %s",
                    "8790B",
                    67),
            c(
                    "186",
                    "Institut Thérapeutique Éducatif et Pédagogique (I.T.E.P.)",
                    "4102",
                    "Etab.Educ Spéciale pour Enfants Trouble Conduite et Comport.",
                    "ITEP %s",
                    "8720A",
                    60),
            c(
                    "197",
                    "Centre soins accompagnement prévention addictologie (CSAPA)",
                    "4604",
                    "Autres Etablissements médico-sociaux",
                    "CSAPA %s",
                    "8690F",
                    49),
            c(
                    "443",
                    "Centre Accueil Demandeurs Asile (C.A.D.A.)",
                    "4601",
                    "Etablissements pour Adultes et Familles en Difficulté",
                    "CADA %s",
                    "8790B",
                    45),
            c(
                    "445",
                    "Service d'accompagnement médico-social adultes handicapés",
                    "4305",
                    "Services de Maintien à Domicile pour Handicapés",
                    "SAMSAH %s",
                    "8810C",
                    43),
            c(
                    "207",
                    "Centre de Jour pour Personnes Agées",
                    "4402",
                    "Services de Maintien à Domicile pour Personnes Agées",
                    "Accueil de jour %s",
                    "8810B",
                    38),
            c(
                    "295",
                    "Services AEMO et AED",
                    "4504",
                    "Services Concourant à la Protection de l'Enfance",
                    "Service AEMO %s",
                    "8899A",
                    23),
            c(
                    "180",
                    "Lits Halte Soins Santé (L.H.S.S.)",
                    "4604",
                    "Autres Etablissements médico-sociaux",
                    "LHSS %s",
                    "8790B",
                    18));

    private static final List<Categorie> AUTRES = List.of(
            c(
                    "620",
                    "Pharmacie d'Officine",
                    "3201",
                    "Commerce de Biens à Usage Médicaux",
                    "Pharmacie %s",
                    "4773Z",
                    210),
            c(
                    "611",
                    "Laboratoire de Biologie Médicale",
                    "3101",
                    "Laboratoires de Biologie Médicale",
                    "Laboratoire %s",
                    "8690B",
                    45),
            c("124", "Centre de Santé", "2206", "Centres de Santé", "Centre de santé %s", "8621Z", 30),
            c(
                    "603",
                    "Maison de santé (L.6223-3)",
                    "2103",
                    "Autres structures d'exercice libéral",
                    "Maison de santé %s",
                    "8621Z",
                    25),
            c(
                    "156",
                    "Centre Médico-Psychologique (C.M.P.)",
                    "1111",
                    "Autres Etablissements de Lutte contre les Maladies Mentales",
                    "CMP %s",
                    "8610Z",
                    20),
            c(
                    "355",
                    "Centre Hospitalier (C.H.)",
                    "1102",
                    "Centres Hospitaliers",
                    "Centre hospitalier de %c",
                    "8610Z",
                    10));

    private static final String[] LIEUX = {
        "Les Genêts",
        "Le Moulin",
        "Les Tilleuls",
        "La Clairière",
        "Les Cèdres",
        "Le Belvédère",
        "Les Oliviers",
        "La Source",
        "Les Terrasses",
        "Le Parc",
        "Les Mimosas",
        "La Garrigue",
        "Les Hirondelles",
        "Le Vallon",
        "Les Lavandes",
        "La Roseraie",
        "Les Amandiers",
        "Le Clos",
        "Les Coquelicots",
        "La Colline",
        "Les Micocouliers",
        "Le Pont-Vieux",
        "Les Jonquilles",
        "La Bastide",
        "Les Platanes",
        "Le Rocher",
        "Les Glycines",
        "La Prairie",
        "Les Acacias",
        "Le Chemin-Vert",
        "Les Figuiers",
        "La Fontaine",
        "Les Magnolias",
        "Le Soleil-Levant",
        "Les Marronniers",
        "La Vigne",
        "Les Noisetiers",
        "Le Grand-Pré",
        "Les Cyprès",
        "La Rivière"
    };
    private static final String[] MOTS = {
        "Horizon",
        "Passerelle",
        "Solstice",
        "Boussole",
        "Escale",
        "Tandem",
        "Envol",
        "Cadence",
        "Ricochet",
        "Alizé",
        "Garance",
        "Arc-en-Terre",
        "Trait d’union",
        "Levain",
        "Sillage",
        "Canopée",
        "Mosaïque",
        "Estive",
        "Rivage",
        "Estuaire",
        "Aurore",
        "Cardinal",
        "Kaléidoscope",
        "Embellie",
        "Ancrage"
    };
    private static final String[] SUITES = {
        "", " Solidarité", " Accompagnement", " Avenir", " Entraide", " Autonomie", " Habitat", " Enfance"
    };
    private static final String[] VOIES = {
        "DES ECOLES",
        "DE LA REPUBLIQUE",
        "DU STADE",
        "DES PYRENEES",
        "JEAN JAURES",
        "DE LA GARE",
        "DU MOULIN",
        "DES LILAS",
        "VICTOR HUGO",
        "DE LA FONTAINE",
        "DES REMPARTS",
        "DU CANAL"
    };
    private static final String[][] STATUTS = {
        {"60", "Association Loi 1901 non Reconnue d'Utilité Publique", "Association %s"},
        {"61", "Association Loi 1901 Reconnue d'Utilité Publique", "Association %s"},
        {"63", "Fondation", "Fondation %s"},
        {"17", "Centre Communal d'Action Sociale", "CCAS de %c"},
        {"47", "Société Mutualiste", "Mutuelle %s"},
        {"95", "Société par Actions Simplifiée (S.A.S.)", "Résidences %s"}
    };

    /** Of the entities that have ESSMS; the others have one establishment. */
    private static final double TAILLE_MOYENNE = 7.3;

    private final long graine;
    private final int nombre;
    private final double partEssms;
    private final List<CommuneReelle> communes;

    /**
     * ESSMS only.
     *
     * @param graine the seed
     * @param nombre how many establishments
     * @param territoires FINESS codes of the départements where to place them; none means all of France
     */
    public GenerateurFiness(long graine, int nombre, Collection<String> territoires) {
        this(graine, nombre, 1, territoires);
    }

    /** @param partEssms share of ESSMS, from 0 to 1, the others being pharmacies, laboratories, hospitals…; about 0.35 in France */
    public GenerateurFiness(long graine, int nombre, double partEssms, Collection<String> territoires) {
        this.graine = graine;
        this.nombre = nombre;
        this.partEssms = partEssms;
        this.communes = CommuneReelle.toutes().stream()
                .filter(c -> territoires.isEmpty() || territoires.contains(c.territoire()))
                .flatMap(c -> Collections.nCopies(c.poids(), c).stream())
                .toList();
        if (communes.isEmpty()) {
            throw new IllegalArgumentException("No commune in " + territoires);
        }
    }

    /** Hands over each legal entity in turn; none is kept. The last one may be smaller, so that the number is exact. */
    public void pourChaque(Consumer<OrganismeInvente> suite) {
        Tirage tirage = new Tirage(new Random(graine));
        for (int faits = 0; faits < nombre; ) {
            OrganismeInvente organisme = tirage.organisme(nombre - faits);
            faits += organisme.etablissements().size();
            suite.accept(organisme);
        }
    }

    /** All the legal entities at once, for small numbers. */
    public List<OrganismeInvente> tous() {
        List<OrganismeInvente> tous = new ArrayList<>();
        pourChaque(tous::add);
        return tous;
    }

    private final class Tirage {

        private final Random hasard;
        private final Map<String, Integer> suivants = new HashMap<>();
        private int rang;

        Tirage(Random hasard) {
            this.hasard = hasard;
        }

        OrganismeInvente organisme(int maximum) {
            rang++;
            CommuneReelle siege = tirer(communes);
            String[] statut = STATUTS[hasard.nextInt(STATUTS.length + 3) % STATUTS.length];
            boolean essms = hasard.nextDouble() * (partEssms + TAILLE_MOYENNE * (1 - partEssms)) < partEssms;
            int taille = Math.min(maximum, essms ? taille() : 1);
            String siren = "000" + String.format(Locale.ROOT, "%06d", rang % 1_000_000);
            String mot = MOTS[hasard.nextInt(MOTS.length)] + SUITES[hasard.nextInt(SUITES.length)];
            String nom = statut[2].contains("%c")
                    ? statut[2].replace("%c", propre(siege.nom()))
                    : statut[2].replace("%s", mot) + (rang > 60 ? " " + propre(siege.nom()) : "");
            LocalDate creation =
                    LocalDate.of(1950 + hasard.nextInt(70), 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
            String finess = finess(siege.territoire());
            List<EtablissementInvente> etablissements = new ArrayList<>(taille);
            for (int i = 0; i < taille; i++) {
                etablissements.add(etablissement(siege, essms ? ESSMS : AUTRES, siren, i + 1, creation));
            }
            return new OrganismeInvente(
                    finess,
                    nom,
                    statut[0],
                    statut[1],
                    siren,
                    siege.territoire(),
                    siege.departement(),
                    siege.insee(),
                    siege.codePostal(),
                    siege.nom(),
                    telephone(),
                    creation,
                    etablissements);
        }

        /** Half are of one or two; one in fourteen of more than twenty. */
        private int taille() {
            int de = hasard.nextInt(100);
            return de < 50
                    ? 1 + hasard.nextInt(2)
                    : de < 78 ? 3 + hasard.nextInt(6) : de < 93 ? 9 + hasard.nextInt(12) : 21 + hasard.nextInt(40);
        }

        private EtablissementInvente etablissement(
                CommuneReelle siege, List<Categorie> categories, String siren, int numero, LocalDate creation) {
            CommuneReelle commune = tirer(communes);
            for (int essai = 0; essai < 6 && !commune.territoire().equals(siege.territoire()); essai++) {
                commune = tirer(communes);
            }
            if (hasard.nextInt(10) > 0 && !commune.territoire().equals(siege.territoire())) {
                commune = siege;
            }
            Categorie categorie = categorie(categories);
            String nom = categorie
                    .modele()
                    .replace("%s", LIEUX[hasard.nextInt(LIEUX.length)])
                    .replace("%c", propre(commune.nom()));
            String siret = hasard.nextInt(1000) < 137 ? "" : siren + String.format(Locale.ROOT, "%05d", numero);
            return new EtablissementInvente(
                    finess(commune.territoire()),
                    nom,
                    categorie.code(),
                    categorie.libelle(),
                    categorie.agregat(),
                    categorie.libelleAgregat(),
                    String.valueOf(1 + hasard.nextInt(120)),
                    VOIES[hasard.nextInt(VOIES.length)],
                    commune.territoire(),
                    commune.departement(),
                    commune.insee(),
                    commune.codePostal(),
                    commune.nom(),
                    telephone(),
                    siret,
                    categorie.ape(),
                    creation.plusDays(hasard.nextInt(1500)));
        }

        private Categorie categorie(List<Categorie> categories) {
            int reste = hasard.nextInt(
                    categories.stream().mapToInt(Categorie::poids).sum());
            for (Categorie categorie : categories) {
                reste -= categorie.poids();
                if (reste < 0) {
                    return categorie;
                }
            }
            return categories.getLast();
        }

        private CommuneReelle tirer(List<CommuneReelle> parmi) {
            return parmi.get(hasard.nextInt(parmi.size()));
        }

        /**
         * From 500000 in each département, where the real numbers begin with 0 or 7. Overseas, numbers begin with 97 and one digit
         * whatever the code of the département.
         */
        private String finess(String territoire) {
            int rangDansLeTerritoire = suivants.merge(territoire, 1, Integer::sum) - 1;
            int outreMer = "ABCDEF".indexOf(territoire.charAt(1));
            String debut = territoire.startsWith("9") && outreMer >= 0
                    ? "97" + (outreMer + 1) + String.format(Locale.ROOT, "%05d", 50_000 + rangDansLeTerritoire)
                    : territoire + String.format(Locale.ROOT, "%06d", 500_000 + rangDansLeTerritoire);
            return debut + NumeroFiness.cle(debut);
        }

        /** In the range kept for works of fiction. */
        private String telephone() {
            return String.format(Locale.ROOT, "053649%04d", hasard.nextInt(10_000));
        }
    }

    /** « ST JEAN DE LUZ » to « St Jean de Luz ». */
    private static String propre(String capitales) {
        StringBuilder nom = new StringBuilder();
        for (String mot : capitales.toLowerCase(Locale.ROOT).split(" ")) {
            boolean petit = !nom.isEmpty()
                    && List.of("de", "du", "des", "la", "le", "les", "en", "sur", "d", "l", "et")
                            .contains(mot);
            nom.append(nom.isEmpty() ? "" : " ");
            nom.append(petit || mot.isEmpty() ? mot : Character.toUpperCase(mot.charAt(0)) + mot.substring(1));
        }
        return nom.toString();
    }

    private static Categorie c(
            String code, String libelle, String agregat, String libelleAgregat, String modele, String ape, int poids) {
        return new Categorie(code, libelle, agregat, libelleAgregat, modele, ape, poids);
    }
}
