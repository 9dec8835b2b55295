package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the extractions cs1100502, cs1100507 and cs1100501: a header line, then one record a line, told by its first field. */
public final class LecteurCsv implements LecteurFiness {

    private static final Pattern ETIQUETTE =
            Pattern.compile("^(structureet|structureej|geolocalisation);.*", Pattern.DOTALL);
    /** Longest run of lines joined into one record because a quote is left open. */
    private static final int LIGNES_PAR_CHAMP = 20;

    private static final int CONTENU = 300;

    /** The number of a record, as long as its line begins as it should. */
    private static final Pattern NUMERO = Pattern.compile("^structure(et|ej);([0-9][0-9AB][0-9]{7});");

    private final SourceOctets source;
    private final FichierReconnu fichier;
    private final LignesTexte lignes;
    private final LignesCsv constructeur = new LignesCsv();

    LecteurCsv(SourceOctets source, FichierReconnu fichier) throws IOException {
        this.source = source;
        this.fichier = fichier;
        this.lignes = new LignesTexte(new InputStreamReader(source.flux(), fichier.encodage()));
        // the header was read by the examination
        lignes.suivante();
    }

    @Override
    public GenreFichier genre() {
        return fichier.genre();
    }

    @Override
    public LocalDate dateExtraction() {
        return fichier.dateExtraction();
    }

    @Override
    public String encodage() {
        return fichier.encodage().name();
    }

    @Override
    public @Nullable Lu suivant() throws IOException {
        try {
            String ligne = lignes.suivante();
            while (ligne != null && ligne.isBlank()) {
                ligne = lignes.suivante();
            }
            return ligne == null ? null : lire(ligne);
        } catch (EOFException | ZipException e) {
            throw new Refus("L’archive gzip s’interrompt après la ligne " + lignes.numero()
                    + "\u00A0: rien n’a été modifié. Téléchargez de nouveau le fichier.");
        }
    }

    private Lu lire(String ligne) throws IOException {
        long numero = lignes.numero();
        if (lignes.tropLongue()) {
            return refusee(numero, ligne, "la ligne dépasse " + LignesTexte.MAXIMUM + " caractères");
        }
        try {
            return construire(numero, ligne, decouper(ligne));
        } catch (DecoupeurCsv.Illisible e) {
            return refusee(numero, ligne, e.raison());
        }
    }

    /**
     * A quote left open may mean a field on several lines. It is followed as long as the next line does not begin like a record: so
     * a quote that is never closed costs its own line and not the rest of the file.
     */
    private List<String> decouper(String premiere) throws IOException, DecoupeurCsv.Illisible {
        StringBuilder texte = new StringBuilder(premiere);
        for (int jointes = 1; ; jointes++) {
            try {
                return DecoupeurCsv.decouper(texte.toString());
            } catch (DecoupeurCsv.Illisible e) {
                String suite = e.guillemetOuvert() ? lignes.regarder() : null;
                boolean poursuivre = suite != null
                        && jointes < LIGNES_PAR_CHAMP
                        && texte.length() + suite.length() < LignesTexte.MAXIMUM
                        && !ETIQUETTE.matcher(suite).matches();
                if (!poursuivre) {
                    throw e;
                }
                texte.append('\n').append(lignes.suivante());
            }
        }
    }

    private Lu construire(long numero, String ligne, List<String> champs) {
        try {
            return switch (champs.getFirst()) {
                case "structureet" -> structure(ligne, duGenre(numero, champs, 32));
                case "structureej" -> structure(ligne, duGenre(numero, champs, 23));
                case "geolocalisation" -> duGenre(numero, champs, 6);
                default ->
                    throw new Refus("la ligne commence par «\u00A0" + raccourcir(champs.getFirst(), 30)
                            + "\u00A0», ni structureet, ni structureej, ni geolocalisation");
            };
        } catch (Refus e) {
            return refusee(numero, ligne, String.valueOf(e.getMessage()));
        }
    }

    /** A structure that lacks what all have is refused, unless it is known. */
    private static Lu structure(String ligne, Lu lu) {
        return lu instanceof Lu.Structure s && s.manque() != null
                ? new Lu.Refusee(s.numero(), raccourcir(ligne, CONTENU), s.manque(), s)
                : lu;
    }

    private Lu duGenre(long numero, List<String> champs, int attendus) {
        if (champs.size() != attendus) {
            String cause = champs.size() < attendus ? "ligne tronquée" : "champs en trop";
            throw new Refus(cause + "\u00A0: " + champs.size() + " champs lus, " + attendus + " attendus");
        }
        boolean entite = champs.getFirst().equals("structureej");
        if (entite != (fichier.genre() == GenreFichier.CS1100501)) {
            throw new Refus(
                    entite
                            ? "une entité juridique dans un fichier d’établissements"
                            : "un établissement dans un fichier d’entités juridiques");
        }
        return attendus == 32
                ? constructeur.etablissement(numero, champs)
                : attendus == 23 ? constructeur.entite(numero, champs) : constructeur.geolocalisation(numero, champs);
    }

    /** Nothing is taken of the line; its number, when it can be read, tells that the structure is not absent from the file. */
    private static Lu.Refusee refusee(long numero, String ligne, String raison) {
        Matcher debut = NUMERO.matcher(ligne);
        Lu.Structure connue = debut.find()
                ? Lu.Structure.illisible(numero, debut.group(1).equals("et") ? Nature.ET : Nature.EJ, debut.group(2))
                : null;
        return new Lu.Refusee(numero, raccourcir(ligne, CONTENU), raison, connue);
    }

    public static String raccourcir(String texte, int longueur) {
        return Bornes.couper(texte.replaceAll("\\p{Cntrl}", " "), longueur);
    }

    @Override
    public long octetsLus() {
        return source.octetsLus();
    }

    @Override
    public long lignesLues() {
        return lignes.numero();
    }

    @Override
    public void close() throws IOException {
        source.flux().close();
    }
}
