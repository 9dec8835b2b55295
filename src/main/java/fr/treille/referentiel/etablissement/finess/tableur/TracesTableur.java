package fr.treille.referentiel.etablissement.finess.tableur;

import fr.treille.referentiel.etablissement.finess.DecoupeurCsv;
import fr.treille.referentiel.etablissement.finess.tableur.CompteTraces.Trace;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a spreadsheet leaves in an extraction that it opened and saved. It rewrites a whole column at a time, so a kind of trace counts
 * only where it is not rare: official files hold odd values, and those are for the lines to tell one by one (see {@link CompteTraces}).
 * The first line is written by a program: what a spreadsheet does to it is enough.
 */
public final class TracesTableur {

    private static final Pattern SCIENTIFIQUE = Pattern.compile("[0-9](?:[.,][0-9]+)?[Ee][+]?[0-9]{1,2}|#+");
    /** Any date that is not {@code AAAA-MM-JJ}: turned round, with a time, with its month in letters, as a serial number, too narrow. */
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}(?: .*)?"
            + "|[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}(?: .*)?"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{1,2}:[0-9]{2}.*"
            + "|[0-9]{1,2}[- ][^0-9;]{3,10}[- ][0-9]{2,4}"
            + "|[0-9]{3,5}(?:[.,][0-9]+)?|#+");

    private static final Pattern SEPARATEURS = Pattern.compile("\"?finess\"?([,\t;])\"?etalab\"?\\1.*");
    private static final Pattern CHIFFRES = Pattern.compile("[0-9]+");

    private final CompteTraces comptes = new CompteTraces();
    private final List<String> entete = new ArrayList<>();

    /** The first line, {@code finess;etalab;<n>;<date>}. */
    public void entete(String ligne) {
        var separateur = SEPARATEURS.matcher(ligne);
        if (!separateur.matches()) {
            return;
        }
        if (!separateur.group(1).equals(";")) {
            throw refus(List.of("ses points-virgules sont remplacés"));
        }
        List<String> champs = Arrays.asList(ligne.split(";", -1));
        if (ligne.startsWith("\"")) {
            entete.add("des guillemets sont ajoutés à la première ligne");
        }
        String date = champs.size() > 3 ? champs.get(3).replace("\"", "").strip() : "";
        if (DATE.matcher(date).matches()) {
            entete.add("la date de la première ligne est réécrite (" + CompteTraces.cite(date) + ")");
        }
        if (champs.size() > 5 && champs.subList(4, champs.size()).stream().allMatch(String::isBlank)) {
            entete.add("des points-virgules sont ajoutés à la fin de la première ligne");
        }
    }

    /** One line of a record; one that cannot be cut is left to its reader. */
    public void ligne(long numero, String ligne) {
        List<String> champs;
        try {
            champs = DecoupeurCsv.decouper(ligne);
        } catch (DecoupeurCsv.Illisible e) {
            return;
        }
        comptes.compter(Trace.GUILLEMETS, ligne.startsWith("\""), champs.getFirst(), numero);
        switch (champs.getFirst()) {
            case "structureet" -> etablissement(numero, champs);
            case "structureej" -> entite(numero, champs);
            case "geolocalisation" -> geolocalisation(numero, champs);
            default -> {}
        }
    }

    private void etablissement(long ligne, List<String> champs) {
        finess(champ(champs, 2), ligne);
        finess(champ(champs, 3), ligne);
        code(champ(champs, 13), 3, ligne);
        code(champ(champs, 14), 2, ligne);
        telephone(champ(champs, 17), ligne);
        telephone(champ(champs, 18), ligne);
        siret(champ(champs, 23), ligne);
        date(champ(champs, 29), ligne);
        date(champ(champs, 30), ligne);
        date(champ(champs, 31), ligne);
    }

    private void entite(long ligne, List<String> champs) {
        finess(champ(champs, 2), ligne);
        code(champ(champs, 12), 3, ligne);
        code(champ(champs, 14), 2, ligne);
        telephone(champ(champs, 16), ligne);
        siren(champ(champs, 21), ligne);
        date(champ(champs, 23), ligne);
    }

    /** By its number in the official layout, from 1; a spreadsheet may leave the last blank ones out. */
    private static String champ(List<String> champs, int numero) {
        return numero <= champs.size() ? champs.get(numero - 1).strip() : "";
    }

    /** Its date is that of a computation, which may have a time of day. */
    private void geolocalisation(long ligne, List<String> champs) {
        finess(champ(champs, 2), ligne);
        if (!champ(champs, 6).contains(":")) {
            date(champ(champs, 6), ligne);
        }
        boolean enTrop =
                champs.size() > 7 && champs.subList(6, champs.size()).stream().allMatch(String::isBlank);
        comptes.compter(Trace.POINTS_VIRGULES, enTrop, ";;", ligne);
    }

    private void finess(String valeur, long ligne) {
        zeros(valeur, 9, 3, complet -> NumeroFiness.officiel(complet).cleJuste(), ligne);
    }

    private void siren(String valeur, long ligne) {
        scientifique(valeur, 9, false, ligne);
        zeros(valeur, 9, 3, TracesTableur::luhn, ligne);
    }

    private void siret(String valeur, long ligne) {
        // no establishment has the number 00000
        scientifique(valeur, 14, valeur.length() == 14 && valeur.endsWith("00000"), ligne);
        zeros(valeur, 14, 4, TracesTableur::luhn, ligne);
    }

    private void code(String valeur, int longueur, long ligne) {
        zeros(valeur, longueur, longueur - 1, complet -> true, ligne);
    }

    private void telephone(String valeur, long ligne) {
        scientifique(valeur, 10, false, ligne);
        boolean sansZero = valeur.length() == 9 && valeur.charAt(0) != '0' && chiffres(valeur);
        if (sansZero || valeur.length() == 10 && valeur.charAt(0) == '0') {
            comptes.compter(Trace.TELEPHONES, sansZero, valeur, ligne);
        }
    }

    private void scientifique(String valeur, int longueur, boolean arrondi, long ligne) {
        if (!valeur.isEmpty()) {
            boolean autrement = valeur.length() != longueur || !chiffres(valeur);
            comptes.compter(
                    Trace.SCIENTIFIQUE,
                    arrondi || autrement && SCIENTIFIQUE.matcher(valeur).matches(),
                    valeur,
                    ligne);
        }
    }

    private interface Cle {
        boolean juste(String complet);
    }

    /** Among the numbers that begin with zeros, those which lost one or more. */
    private void zeros(String valeur, int longueur, int perdus, Cle cle, long ligne) {
        int manquants = longueur - valeur.length();
        if (manquants == 0 && valeur.charAt(0) == '0') {
            comptes.compter(Trace.ZEROS, false, valeur, ligne);
        } else if (manquants > 0
                && manquants <= perdus
                && chiffres(valeur)
                && valeur.charAt(0) != '0'
                && cle.juste("0".repeat(manquants) + valeur)) {
            comptes.compter(Trace.ZEROS, true, valeur, ligne);
        }
    }

    private void date(String valeur, long ligne) {
        if (!valeur.isEmpty()) {
            boolean officielle = valeur.length() == 10 && valeur.charAt(4) == '-' && valeur.charAt(7) == '-';
            comptes.compter(Trace.DATES, !officielle && DATE.matcher(valeur).matches(), valeur, ligne);
        }
    }

    /** @throws Refus when a spreadsheet rewrote the file */
    public void refuser() {
        if (!entete.isEmpty() || comptes.suffisant()) {
            List<String> vues = new ArrayList<>(entete);
            vues.addAll(comptes.vues());
            throw refus(vues);
        }
    }

    public static Refus refus(List<String> vues) {
        return new Refus("Ce fichier a été ouvert et enregistré par un tableur (Excel, LibreOffice…)\u00A0: "
                + String.join(", ", vues)
                + ". Rien n’en est importé, car ce qui est perdu ne se retrouve pas en le corrigeant.\n"
                + "Que faire\u00A0: téléchargez de nouveau le fichier d’origine et déposez-le ici sans l’ouvrir.\n"
                + "Pour le regarder sans dommage\u00A0: faites-en une copie, ouvrez la copie avec le Bloc-notes, ou"
                + " importez-la dans le tableur en déclarant toutes ses colonnes comme du texte, et ne déposez pas la"
                + " copie ici.");
    }

    private static boolean chiffres(String valeur) {
        return CHIFFRES.matcher(valeur).matches();
    }

    private static boolean luhn(String chiffres) {
        int somme = 0;
        for (int i = 0; i < chiffres.length(); i++) {
            int chiffre = chiffres.charAt(chiffres.length() - 1 - i) - '0';
            int pese = i % 2 == 1 ? 2 * chiffre : chiffre;
            somme += pese > 9 ? pese - 9 : pese;
        }
        return somme % 10 == 0;
    }
}
