package fr.treille.socle.lecture;

import fr.treille.socle.commun.FluxDeplie;
import fr.treille.socle.commun.Refus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through the archive of a workbook before anything of it is read: every part is unfolded and counted, by the same reader
 * as that of the cells. Sheets are read line by line and may be large; the rest is held in memory, shared words above all.
 */
final class MesureXlsx {

    /** Parts of a workbook; one of a hundred sheets has three hundred. */
    private static final int PARTIES_MAXIMUM = 5_000;

    /** Of all parts together: {@link FichierTableau#LIGNES_MAXIMUM} lines of ten cells are 180 MB. */
    private static final long DEPLIE_MAXIMUM = 250_000_000;

    /** Of all that is not a sheet. */
    private static final long EN_MEMOIRE_MAXIMUM = 32_000_000;

    /** A cell holds 32 767 characters at most. */
    private static final int TEXTE_MAXIMUM = 1_000_000;

    /** The last column is XFD. */
    private static final int LETTRES_MAXIMUM = 3;

    private static final long SIX_OCTETS = 0xFFFF_FFFF_FFFFL;

    /** A blank, then {@code t="d"}. */
    private static final long JOUR = 0x20_74_3D_22_64_22L;

    private static final Supplier<Refus> DEMESURE = () -> FichierTableau.refus("Ce classeur est démesuré.");

    private final byte[] tampon = new byte[1 << 16];
    private int texte;
    private int lettres;
    private int repere;
    /** The last bytes, the newest last. */
    private long derniers;

    private boolean jours;

    private MesureXlsx() {}

    /**
     * @return whether cells hold days in words, {@code t="d"}, and not as numbers
     * @throws Refus when it passes a bound, whatever the archive says of its sizes
     * @throws IOException when it is no archive, or a broken one
     */
    static boolean verifier(Path fichier) throws IOException {
        var mesure = new MesureXlsx();
        mesure.parcourir(fichier);
        return mesure.jours;
    }

    /** Bounds as well what is read of the archive by another reader, which could see other parts in it. */
    static InputStream borner(InputStream flux) {
        return new FluxDeplie(flux, FluxDeplie.Rapport.CLASSEUR, () -> Long.MAX_VALUE, DEPLIE_MAXIMUM, DEMESURE);
    }

    private void parcourir(Path fichier) throws IOException {
        long stockes = Files.size(fichier);
        try (var zip = ZipFile.builder().setFile(fichier.toFile()).get()) {
            var parties = Collections.list(zip.getEntries());
            if (parties.size() > PARTIES_MAXIMUM) {
                throw DEMESURE.get();
            }
            var feuilles = feuilles(zip, stockes);
            long reste = DEPLIE_MAXIMUM;
            long enMemoire = EN_MEMOIRE_MAXIMUM;
            for (var partie : parties) {
                boolean feuille = feuilles.contains("/" + partie.getName());
                try (var flux = new FluxDeplie(
                        zip.getInputStream(partie),
                        FluxDeplie.Rapport.CLASSEUR,
                        () -> stockes,
                        feuille ? reste : enMemoire,
                        DEMESURE)) {
                    lire(flux);
                    reste -= flux.deplies();
                    enMemoire -= feuille ? 0 : flux.deplies();
                }
            }
        }
    }

    /** The names of those that are sheets, and nothing else as well. */
    private static Set<String> feuilles(ZipFile zip, long stockes) throws IOException {
        var feuilles = new HashSet<String>();
        var autres = new HashSet<String>();
        for (var types : zip.getEntries("[Content_Types].xml")) {
            try (var flux = new FluxDeplie(
                    zip.getInputStream(types),
                    FluxDeplie.Rapport.CLASSEUR,
                    () -> stockes,
                    EN_MEMOIRE_MAXIMUM,
                    DEMESURE)) {
                PartiesXlsx.types(flux)
                        .forEach(partie ->
                                (partie.genre().endsWith(".worksheet+xml") ? feuilles : autres).add(partie.nom()));
            }
        }
        feuilles.removeAll(autres);
        return feuilles;
    }

    private void lire(FluxDeplie flux) throws IOException {
        texte = 0;
        lettres = -1;
        repere = 0;
        for (int lus = flux.read(tampon); lus >= 0; lus = flux.read(tampon)) {
            for (int i = 0; i < lus; i++) {
                regarder(tampon[i]);
            }
        }
    }

    /**
     * Follows the marks of XML: a text without end would be held whole, and a cell named beyond the last column makes a line as
     * long as its name says.
     */
    private void regarder(byte octet) {
        texte = octet == '<' || octet == '>' ? 0 : texte + 1;
        if (texte > TEXTE_MAXIMUM) {
            throw DEMESURE.get();
        }
        if (lettres >= 0) {
            boolean lettre = octet >= 'A' && octet <= 'Z' || octet >= 'a' && octet <= 'z';
            lettres = lettre ? lettres + 1 : -1;
            if (lettres > LETTRES_MAXIMUM) {
                throw DEMESURE.get();
            }
        }
        derniers = derniers << 8 | octet & 0xFF;
        jours |= octet == '"' && (derniers & SIX_OCTETS) == JOUR;
        avancerRepere(octet);
    }

    /** Finds the attribute {@code r} of a cell: a blank, its name, an equals sign, a quote, with or without blanks between. */
    private void avancerRepere(byte octet) {
        boolean blanc = octet == ' ' || octet == '\t' || octet == '\n' || octet == '\r';
        if (repere == 3 && (octet == '"' || octet == '\'')) {
            lettres = 0;
            repere = 0;
        } else if (repere == 1 && octet == 'r') {
            repere = 2;
        } else if (repere == 2 && octet == '=') {
            repere = 3;
        } else if (!blanc) {
            repere = 0;
        } else if (repere == 0) {
            repere = 1;
        }
    }
}
