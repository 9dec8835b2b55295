package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the extractions cs1100502, cs1100507 and cs1100501: a header line, then one record a line, told by its first field. */
final class LecteurCsv implements LecteurFiness {

    private static final Pattern ETIQUETTE =
            Pattern.compile("^(structureet|structureej|geolocalisation);.*", Pattern.DOTALL);
    /** Longest run of lines joined into one record because a quote is left open. */
    private static final int LIGNES_PAR_CHAMP = 20;

    private static final int CONTENU = 300;

    private final SourceOctets source;
    private final LignesTexte lignes;
    private final Charset encodage;
    private final LocalDate dateExtraction;
    private final LignesCsv constructeur = new LignesCsv();
    private GenreFichier genre;

    LecteurCsv(SourceOctets source, Charset encodage) throws IOException {
        this.source = source;
        this.encodage = encodage;
        this.lignes = new LignesTexte(new InputStreamReader(source.flux(), encodage));
        String entete = lignes.suivante();
        this.dateExtraction = lireEntete(entete == null ? "" : entete);
        this.genre = lireGenre(lignes.regarder());
    }

    private static LocalDate lireEntete(String brut) {
        String entete = brut.startsWith("\uFEFF") ? brut.substring(1) : brut;
        String[] champs = entete.split(";", -1);
        if (!champs[0].equalsIgnoreCase("finess")) {
            throw FichierFiness.refus("Ce fichier n’est pas une extraction FINESS\u00A0: sa première ligne est «\u00A0"
                    + raccourcir(entete, 80) + "\u00A0» au lieu de «\u00A0finess;etalab;…;date\u00A0».");
        }
        try {
            return LocalDate.parse(champs.length > 3 ? champs[3].strip() : "");
        } catch (DateTimeParseException e) {
            throw FichierFiness.refus("La première ligne «\u00A0" + raccourcir(entete, 80)
                    + "\u00A0» ne donne pas la date de l’extraction au format AAAA-MM-JJ.");
        }
    }

    private static GenreFichier lireGenre(@Nullable String premiere) {
        String etiquette = premiere == null ? "" : premiere.split(";", 2)[0];
        return switch (etiquette) {
            case "structureet" -> GenreFichier.CS1100502;
            case "geolocalisation" -> GenreFichier.CS1100507;
            case "structureej" -> GenreFichier.CS1100501;
            case "" -> throw FichierFiness.refus("Cette extraction FINESS ne contient aucune ligne.");
            default ->
                throw FichierFiness.refus("Cette extraction FINESS ne décrit ni des établissements ni des entités"
                        + " juridiques\u00A0: sa première ligne de données est «\u00A0"
                        + raccourcir(String.valueOf(premiere), 60)
                        + "\u00A0».");
        };
    }

    @Override
    public GenreFichier genre() {
        return genre;
    }

    @Override
    public LocalDate dateExtraction() {
        return dateExtraction;
    }

    @Override
    public String encodage() {
        return encodage.name();
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
                case "structureet" -> duGenre(numero, champs, 32);
                case "structureej" -> duGenre(numero, champs, 23);
                case "geolocalisation" -> {
                    genre = genre == GenreFichier.CS1100502 ? GenreFichier.CS1100507 : genre;
                    yield duGenre(numero, champs, 6);
                }
                default ->
                    throw new Refus("la ligne commence par «\u00A0" + raccourcir(champs.getFirst(), 30)
                            + "\u00A0», ni structureet, ni structureej, ni geolocalisation");
            };
        } catch (Refus e) {
            return refusee(numero, ligne, String.valueOf(e.getMessage()));
        }
    }

    private Lu duGenre(long numero, List<String> champs, int attendus) {
        if (champs.size() != attendus) {
            String cause = champs.size() < attendus ? "ligne tronquée" : "champs en trop";
            throw new Refus(cause + "\u00A0: " + champs.size() + " champs lus, " + attendus + " attendus");
        }
        boolean entite = champs.getFirst().equals("structureej");
        if (entite != (genre == GenreFichier.CS1100501)) {
            throw new Refus(
                    entite
                            ? "une entité juridique dans un fichier d’établissements"
                            : "un établissement dans un fichier d’entités juridiques");
        }
        return attendus == 32
                ? constructeur.etablissement(numero, champs)
                : attendus == 23 ? constructeur.entite(numero, champs) : constructeur.geolocalisation(numero, champs);
    }

    private static Lu.Refusee refusee(long numero, String ligne, String raison) {
        return new Lu.Refusee(numero, raccourcir(ligne, CONTENU), raison);
    }

    static String raccourcir(String texte, int longueur) {
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
