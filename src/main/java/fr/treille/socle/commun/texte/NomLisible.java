package fr.treille.socle.commun.texte;

import fr.treille.socle.commun.Lettres;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names and addresses of FINESS, which holds capitals without accents, as people write them: « EHPAD L’Orée du Pech », « 1 rue de la
 * Mairie », « Montpezat-de-Quercy ». A text that has a small letter was typed by somebody and stays as it is. Acronyms keep their
 * capitals; accents come back on the words of the trade and the places of the region's name only, where they are certain.
 */
public final class NomLisible {

    private static final Pattern MOTS = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?|[\\p{L}\\p{N}&]+|[^\\p{L}\\p{N}&]+");
    private static final Pattern DEBUT_COMMUNE = Pattern.compile("^((?:L['’]|LES |LE |LA )?)(.*?)((?: CEDEX.*)?)$");

    private static final Pattern ESPACES = Pattern.compile(" {2,}");
    private static final Pattern LIGNE_POSTALE = Pattern.compile("^\\d{5}\\b.*");
    private static final Pattern CODE_POSTAL = Pattern.compile("^\\d{5}(?: .*)?$");
    private static final Pattern ELISION = Pattern.compile("\\b([DL]) (?=\\p{L})");
    private static final Pattern GUILLEMET = Pattern.compile("(?<=\")|(?=\")");

    /** What stands before a street. */
    private static final Pattern NUMERO = Pattern.compile("\\d+|BIS|TER|QUATER");

    /** Small inside a name. */
    private static final Set<String> LIAISONS =
            mots("À A AU AUX AVEC CHEZ D DANS DE DES DU EN ET L LA LE LES LÈS LEZ OU PAR POUR SANS SOUS SUR UN UNE À-LA"
                    + " DIT VERS PRÈS");

    /** What begins a name of its own where nothing leads to it: « EHPAD Les Œillets », but « EHPAD de la Tour ». */
    private static final Set<String> ARTICLES = Set.of("L", "LA", "LE", "LES");

    /** Streets, which carry a name of their own: « 12 rue des Érables ». */
    private static final Set<String> VOIES = mots(
            "ALLÉE ALLEE AVENUE BOULEVARD CHEMIN COURS DOMAINE ESPLANADE FAUBOURG HAMEAU IMPASSE LIEU-DIT LOTISSEMENT MONTÉE"
                    + " PASSAGE PLACE PROMENADE QUAI QUARTIER ROND ROUTE RUE RUELLE SQUARE TRAVERSE VENELLE");

    private static final Set<String> SIGLES = mots(
            "AAF AADPR ACT ADAPEI ADHAP ADMR ADAGES AEMO AFTAM AGAPEI AHI AIDES AJH AL ALEFPA AMPAA ANPAA ANRAS APAJH APEAI"
                    + " APEF APF APSH ARSEAA ARI ASEI ASSAD ATMP AVS BAPU BP CAARUD CADA CAES CAJ CAMSP CAO CCAS CEF CER"
                    + " CESDA CESDV CH CHRS CHS CHU CIAS CIBC CILT CLIC CMPP CMS CPFS CPH CPOM CPR CRA CRP CS CSAPA DAME"
                    + " DITEP DOM EA EAM EANM EATU EEAP EEPA EHPA EHPAD EI EPHAD EPMS ESAT ESMS ESSMS ETP FAM FDV FH FJT FO FV"
                    + " GAM GCSMS GEM GIHP HAD HL HUDA HUDHA IEM IES IJA IME IMP IMPRO ISSUE ITEP IUT LAM LHSS LVA MAH MAIA"
                    + " MARPA MAS MDPH MECS MFGS MFA MGEN MJPM MSA OG PA PEP PFR PH PHV PJJ PJM PUV SA SAAD SAD SAFEP SAMSAH"
                    + " SARL SAS SAVS SEM SESSAD SESSD SIAO SIVOM SIVU SPASAD SSAD SSEFIS SSIAD SSR STEMO SAAAIS TED"
                    + " TSA UDAF UDSMA UEM UEMA UEEA UGECAM UHR UMT UNAPEI UP UPHV URIOPSS USHPA USLD ZA ZAC ZI");

    /** Acronyms that are also words: at the head of a name only. « EHPAD Korian Mas de Lauze », « MAS de Baraqueville ». */
    private static final Set<String> SIGLES_EN_TETE =
            Set.of("MAS", "FAM", "ACT", "AIDES", "DAME", "IMP", "SAD", "LAM", "DOM", "ISSUE", "GEM", "SEM", "OG", "UP");

    /** Short forms that have no vowel and are no acronym. */
    private static final Map<String, String> ABREGES = Map.ofEntries(
            Map.entry("ST", "Saint"),
            Map.entry("STE", "Sainte"),
            Map.entry("STS", "Saints"),
            Map.entry("STES", "Saintes"),
            Map.entry("DR", "Dr"),
            Map.entry("PR", "Pr"),
            Map.entry("MR", "M."),
            Map.entry("MME", "Mme"),
            Map.entry("MGR", "Mgr"),
            Map.entry("CTRE", "Centre"),
            Map.entry("SCE", "Service"),
            Map.entry("BIS", "bis"),
            Map.entry("TER", "ter"),
            Map.entry("QUATER", "quater"),
            Map.entry("TLSE", "Toulouse"),
            Map.entry("GAL", "Général"),
            Map.entry("RES", "Résidence"),
            Map.entry("BAT", "bâtiment"),
            Map.entry("APPT", "appartement"),
            Map.entry("1ER", "1er"),
            Map.entry("1ERE", "1re"),
            Map.entry("CEDEX", "Cedex"));

    private static final Map<String, String> ACCENTS = Stream.of(
                    ("Abbé Accompagné Activités Adaptée Adaptés Âge Âgée Âgées Âgés Agréé Aîné Aînés Alès Allée Allées André"
                                    + " Ariège Bâtiment Béarn Bérenger Béziers Bruyère Bruyères Capacité Cévennes Château"
                                    + " Châtaigniers Chêne Chênes Cité Cœur Collège Comité Côte"
                                    + " Crèche Décembre Défense Délégation Départemental Départementale Déportés Développement"
                                    + " Différence Difficultés Écluse École Écoute Écureuil Écureuils Éducateur Éducatif Éducation Éducative"
                                    + " Égalité Église Élan Élisabeth Émile Épilepsie Équipe Équipement Érable Érables"
                                    + " Espérance Étang Étape État Établissement Établissements Étienne Étoile Étoiles Études Évasion"
                                    + " Évêché Évolution Fédération Février François Françoise Frédéric Frênes Gaîté Général Générale Génération"
                                    + " Générations Genêts Gérard Gérontologique Guérin Handicapé Handicapés Handicapées Hébergement Hélène Héliotrope"
                                    + " Hérault Hêtre Hôpital Hôpitaux Hôtel Île Intégration Intermédiaire Jérôme Jérusalem Joffre"
                                    + " Joséphine Jérémie Léo Léon Liberté Libération Lozère Lozérien Maréchal Médical Médicale"
                                    + " Médicalisé Médicalisée Ménage Mère Mésanges Métairie Métropole Mémoire Mémoires"
                                    + " Méditerranée Mûriers Mutualité Nîmes Œillets Orée Pédagogique Péri Père Pères"
                                    + " Pépinière Personnalisé Pérou Pilâtre Pôle Préau Précarité Présence Présentation"
                                    + " Prévention Protégé Protégée Protégés Pyrénées Qualité Réadaptation Réalité Récollets Rééducation"
                                    + " Région Régional Régionale Relève René Repère République Réseau Résidence Résidences Résidentiel Résistance"
                                    + " Rosée Santé Sécurité Séjour Sète Sévérac Sociétaire Société Solidarité Spécialisé"
                                    + " Spécialisée Spécialisés Séquoia Tempérance Thérapeutique Thérapeutiques Thérèse Tolérance Trèfle Unité"
                                    + " Université Vallée Vallées Vérité Vicomté Œuvre Œuvres Établi Sœur Sœurs Cœurs"
                                    + " Août Électricité Économique Éole Étudiants Mélèzes Genévriers Chèvrefeuille Forêt Baïse Agnès Rémi Rémy"
                                    + " Félix Noël Noé Zoé Joël Joëlle Irène Cécile Clément Benoît Grégoire Léonard Sébastien Valéry Véronique")
                            .split(" "))
            .collect(Collectors.toMap(
                    mot -> Lettres.sansAccents(mot).toUpperCase(Locale.ROOT),
                    mot -> mot,
                    (premier, second) -> premier));

    private NomLisible() {}

    private static Set<String> mots(String mots) {
        return Stream.of(mots.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of an establishment, of an OG, or a line of an address. */
    public static String de(String nom) {
        return enCapitales(nom) ? ecrire(Elisions.retablir(net(nom)), false) : nom;
    }

    /** Whether it is a kind of street, in capitals. */
    static boolean estVoie(String mot) {
        return VOIES.contains(mot);
    }

    /** The name of a commune, the postcode and « Cedex » around it kept: « 34400 Saint-Geniès-des-Mourgues ». */
    public static String commune(String nom) {
        if (!enCapitales(nom)) {
            return nom;
        }
        var net = net(nom);
        var code = CODE_POSTAL.matcher(net).matches() ? net.substring(0, Math.min(6, net.length())) : "";
        var parties = DEBUT_COMMUNE.matcher(net.substring(code.length()));
        if (!parties.matches()) {
            return net;
        }
        var coeur = ELISION.matcher(parties.group(2)).replaceAll("$1'").replace(' ', '-');
        return code + ecrire(parties.group(1) + coeur + parties.group(3), true);
    }

    /** Each line of a postal address, of which the last is the post office's. */
    public static String adresse(String lignes) {
        var toutes = lignes.lines().toList();
        return toutes.stream()
                .map(ligne -> LIGNE_POSTALE.matcher(ligne).matches() ? commune(ligne) : de(ligne))
                .collect(Collectors.joining("\n"));
    }

    private static String net(String nom) {
        return ESPACES.matcher(nom.strip()).replaceAll(" ");
    }

    private static boolean enCapitales(String texte) {
        return texte.codePoints().anyMatch(Character::isUpperCase)
                && texte.codePoints().noneMatch(Character::isLowerCase);
    }

    private static String ecrire(String texte, boolean commune) {
        var ecrit = new StringBuilder();
        var morceaux = MOTS.matcher(texte);
        var precedent = "";
        var liaison = "";
        while (morceaux.find()) {
            var morceau = morceaux.group();
            if (!Character.isLetterOrDigit(morceau.codePointAt(0))) {
                liaison = morceau;
                ecrit.append(morceau.replace('\'', '’'));
                continue;
            }
            ecrit.append(mot(morceau, precedent, liaison, commune, suivi(texte, morceaux.end())));
            precedent = morceau;
        }
        return guillemets(ecrit.toString());
    }

    /** What follows, up to the next letter. */
    private static char suivi(String texte, int fin) {
        return fin < texte.length() ? texte.charAt(fin) : ' ';
    }

    private static String mot(String mot, String precedent, String liaison, boolean commune, char suivant) {
        var tete = precedent.isEmpty();
        var elide = (mot.equals("L") || mot.equals("D")) && (suivant == '\'' || suivant == '’');
        if (mot.chars().anyMatch(Character::isDigit)) {
            return ABREGES.getOrDefault(mot, mot);
        }
        var nomPropre = tete || liaison.indexOf('"') >= 0 || liaison.indexOf('(') >= 0 || liaison.contains(" - ");
        if (LIAISONS.contains(mot) && (mot.length() > 1 || elide || mot.equals("A") || mot.equals("À"))) {
            var ouvre = nomPropre || !commune && ARTICLES.contains(mot) && !LIAISONS.contains(precedent);
            return ouvre ? Lettres.majuscule(minuscules(mot)) : mot.equals("A") ? "à" : minuscules(mot);
        }
        if (!commune && estSigle(mot, tete)) {
            return mot;
        }
        if (!commune
                && VOIES.contains(mot)
                && (tete || NUMERO.matcher(precedent).matches())) {
            return tete ? Lettres.majuscule(accents(mot)) : Lettres.minuscule(accents(mot));
        }
        return ABREGES.containsKey(mot) && suivant != '\'' ? ABREGES.get(mot) : accents(mot);
    }

    /** Known as one, written with points, or that nobody could say as a word. */
    private static boolean estSigle(String mot, boolean tete) {
        if (ABREGES.containsKey(mot)) {
            return false;
        }
        return SIGLES.contains(mot) && (tete || !SIGLES_EN_TETE.contains(mot))
                || mot.indexOf('.') > 0
                || mot.length() > 1 && Lettres.sansAccents(mot).chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
    }

    private static String accents(String mot) {
        var connu = ACCENTS.get(Lettres.sansAccents(mot).toUpperCase(Locale.ROOT));
        return connu == null ? Lettres.majuscule(minuscules(mot)) : connu;
    }

    private static String minuscules(String mot) {
        return mot.toLowerCase(Locale.FRENCH);
    }

    /** « "Résidence Elusa" » between French marks. */
    private static String guillemets(String texte) {
        if (texte.indexOf('"') < 0) {
            return texte;
        }
        if (texte.chars().filter(c -> c == '"').count() % 2 != 0) {
            return texte.replace("\"", "");
        }
        return GUILLEMET
                .splitAsStream(texte)
                .reduce(
                        new StringBuilder(),
                        (ecrit, part) -> ecrit.append(
                                !part.equals("\"")
                                        ? part
                                        : ecrit.chars().filter(c -> c == '«').count()
                                                        == ecrit.chars()
                                                                .filter(c -> c == '»')
                                                                .count()
                                                ? "«\u00A0"
                                                : "\u00A0»"),
                        StringBuilder::append)
                .toString();
    }
}
