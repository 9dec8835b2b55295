package fr.treille.demonstration.registre;

import fr.treille.socle.commun.NumeroFiness;
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

    private static final List<CategorieInventee> ESSMS =
            CategorieInventee.toutes().stream().filter(CategorieInventee::essms).toList();
    private static final List<CategorieInventee> AUTRES =
            CategorieInventee.toutes().stream().filter(c -> !c.essms()).toList();
    private static final List<StatutInvente> STATUTS = StatutInvente.tous();
    private static final List<String> LIEUX = mots("lieu");
    private static final List<String> MOTS = mots("mot");
    private static final List<String> SUITES = mots("suite");
    private static final List<String> VOIES = mots("voie");

    /** Of the entities that have ESSMS; the others have one establishment. */
    private static final double TAILLE_MOYENNE = 7.3;

    private final long graine;
    private final int nombre;
    private final double partEssms;
    private final int premierRang;
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
        this(graine, nombre, partEssms, territoires, 0);
    }

    /** @param premierRang how many legal entities are invented elsewhere: the SIREN of these follow theirs, and their names say where */
    public GenerateurFiness(
            long graine, int nombre, double partEssms, Collection<String> territoires, int premierRang) {
        this.graine = graine;
        this.premierRang = premierRang;
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
        private int rang = premierRang;

        Tirage(Random hasard) {
            this.hasard = hasard;
        }

        OrganismeInvente organisme(int maximum) {
            rang++;
            CommuneReelle siege = tirer(communes);
            StatutInvente statut = STATUTS.get(hasard.nextInt(STATUTS.size() + 3) % STATUTS.size());
            boolean essms = hasard.nextDouble() * (partEssms + TAILLE_MOYENNE * (1 - partEssms)) < partEssms;
            int taille = Math.min(maximum, essms ? taille() : 1);
            String siren = "000" + String.format(Locale.ROOT, "%06d", rang % 1_000_000);
            String mot = (tirer(MOTS) + " " + tirer(SUITES)).strip();
            String nom = statut.modele().contains("%c")
                    ? statut.modele().replace("%c", siege.nomPropre())
                    : statut.modele().replace("%s", mot) + (rang > 60 ? " " + siege.nomPropre() : "");
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
                    statut.code(),
                    statut.libelle(),
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
                CommuneReelle siege, List<CategorieInventee> categories, String siren, int numero, LocalDate creation) {
            CommuneReelle commune = tirer(communes);
            for (int essai = 0; essai < 6 && !commune.territoire().equals(siege.territoire()); essai++) {
                commune = tirer(communes);
            }
            if (hasard.nextInt(10) > 0 && !commune.territoire().equals(siege.territoire())) {
                commune = siege;
            }
            CategorieInventee categorie = CategorieInventee.tirer(categories, hasard);
            String nom = categorie.modele().replace("%s", tirer(LIEUX)).replace("%c", commune.nomPropre());
            String siret = hasard.nextInt(1000) < 137 ? "" : siren + String.format(Locale.ROOT, "%05d", numero);
            return new EtablissementInvente(
                    finess(commune.territoire()),
                    nom,
                    categorie.code(),
                    categorie.libelle(),
                    categorie.agregat(),
                    categorie.libelleAgregat(),
                    String.valueOf(1 + hasard.nextInt(120)),
                    tirer(VOIES),
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

        private <T> T tirer(List<T> parmi) {
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

    private static List<String> mots(String genre) {
        return Tableau.lire("mots.csv").stream()
                .filter(c -> c[0].equals(genre))
                .map(c -> c[1])
                .toList();
    }
}
