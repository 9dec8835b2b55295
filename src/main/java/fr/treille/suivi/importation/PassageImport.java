package fr.treille.suivi.importation;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.ReglesDuDepot;
import fr.treille.socle.commun.LectureAPart;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.Cellule;
import fr.treille.socle.lecture.FichierTableau;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Tableau;
import fr.treille.suivi.mesure.LotMesures;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.RefusMesures;
import fr.treille.suivi.mesure.SourceMesure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file through its three steps: looked at, tried, recorded. */
@Component
class PassageImport {

    private static final int EXEMPLES = 3;
    private static final int PAS = 1000;

    private final EssaiRequetes requetes;
    private final EssaiMesures essais;
    private final RegistreMesures registre;
    private final ReglesDuDepot regles;
    private final MesureService mesures;
    private final PeriodeService periodes;

    PassageImport(
            EssaiRequetes requetes,
            EssaiMesures essais,
            RegistreMesures registre,
            ReglesDuDepot regles,
            MesureService mesures,
            PeriodeService periodes) {
        this.requetes = requetes;
        this.essais = essais;
        this.registre = registre;
        this.regles = regles;
        this.mesures = mesures;
        this.periodes = periodes;
    }

    /**
     * @param feuille the sheet to look at, null for the one that looks like measures
     * @param ligneEntetes the line of the headers, null for the one that looks like it
     */
    FichierExamine examiner(
            Path fichier, @Nullable Long grappeId, @Nullable Integer feuille, @Nullable Integer ligneEntetes)
            throws IOException {
        var indicateurs = indicateurs(grappeId);
        var vu = LectureAPart.lire(() -> voir(fichier, indicateurs, feuille, ligneEntetes));
        var lus = vu.entetes();
        var gardee = registre.correspondance(lus.signature())
                .filter(c -> c.colonnes().size() == lus.titres().size());
        return new FichierExamine(
                vu.genre(),
                vu.feuilles(),
                vu.feuille(),
                lus.ligne(),
                lus.titres(),
                exemples(vu.debut(), lus),
                gardee.orElseGet(() -> lus.proposer(indicateurs)),
                gardee.isPresent(),
                indicateurs.codes(),
                registre.dejaImporte(vu.sha256()).orElse(null));
    }

    /** What the file itself says. */
    private record Vu(
            String genre, List<String> feuilles, int feuille, List<LigneLue> debut, Entetes entetes, String sha256) {}

    private static Vu voir(
            Path fichier, Indicateurs indicateurs, @Nullable Integer feuille, @Nullable Integer ligneEntetes)
            throws IOException {
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            int retenue = feuille == null ? feuille(tableau, indicateurs) : feuille;
            var debut = debut(tableau, retenue);
            if (debut.isEmpty()) {
                throw new Refus("Ce fichier n’a aucune ligne remplie.");
            }
            var entetes = ligneEntetes == null ? Entetes.chercher(debut, indicateurs) : Entetes.a(debut, ligneEntetes);
            return new Vu(
                    tableau.genre(),
                    tableau.feuilles(),
                    retenue,
                    debut,
                    entetes == null ? new Entetes(0, List.of()) : entetes,
                    FichierTableau.sha256(fichier));
        }
    }

    private static int feuille(Tableau tableau, Indicateurs indicateurs) throws IOException {
        for (int rang = 0; rang < tableau.feuilles().size(); rang++) {
            var entetes = Entetes.chercher(debut(tableau, rang), indicateurs);
            if (entetes != null && entetes.proposer(indicateurs).a(Champ.FINESS)) {
                return rang;
            }
        }
        return 0;
    }

    private static List<LigneLue> debut(Tableau tableau, int feuille) throws IOException {
        var debut = new ArrayList<LigneLue>();
        tableau.parcourir(feuille, ligne -> {
            debut.add(ligne);
            return debut.size() < Entetes.EXAMINEES;
        });
        return debut;
    }

    private static List<String> exemples(List<LigneLue> debut, Entetes entetes) {
        return IntStream.range(0, entetes.titres().size())
                .mapToObj(colonne -> debut.stream()
                        .filter(ligne -> ligne.numero() > entetes.ligne())
                        .map(ligne -> ligne.cellule(colonne))
                        .filter(cellule -> !cellule.vide())
                        .map(Cellule::texte)
                        .limit(EXEMPLES)
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    /** Reads a file whole and compares it. */
    Essai essayer(Path fichier, DemandeImport demande, Avancement avancement) throws IOException {
        var indicateurs = indicateurs(demande.grappeId());
        var lues = new ArrayList<MesureLue>();
        var refusees = new ArrayList<LigneRapport>();
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var entetes = Entetes.a(debut(tableau, demande.feuille()), demande.ligneEntetes());
            if (entetes == null
                    || entetes.titres().size() != demande.colonnes().colonnes().size()) {
                throw new Refus("Les en-têtes choisis ne sont plus ceux du fichier\u00A0: choisissez-le à nouveau.");
            }
            registre.retenir(entetes.signature(), demande.colonnes());
            var lecture = new LectureMesures(
                    demande.colonnes(), entetes, indicateurs, periode(demande), lues::add, refusees::add);
            int[] lignes = {0};
            tableau.parcourir(demande.feuille(), ligne -> {
                lecture.lire(ligne);
                if (++lignes[0] % PAS == 0) {
                    avancement.lecture(lignes[0]);
                    avancement.continuer();
                }
                return true;
            });
            avancement.lecture(lignes[0]);
            return essais.comparer(lues, refusees, lecture.sansMesure(), demande.grappeId(), avancement);
        }
    }

    private static LectureMesures.@Nullable Periode periode(DemandeImport demande) {
        var debut = demande.debut();
        var fin = demande.fin();
        demande.exiger();
        return debut == null || fin == null ? null : new LectureMesures.Periode(debut, fin);
    }

    /**
     * Records what a trial said, all of it or nothing.
     *
     * @throws Refus when a measure or a period changed since
     */
    @Transactional
    public long enregistrer(Essai essai, String nomFichier, String sha256, @Nullable Long grappeId) {
        try {
            mesures.enregistrerLots(essai.lots().stream().map(this::lot).toList(), SourceMesure.IMPORT);
        } catch (RefusMesures changees) {
            throw new Refus("Des mesures ont changé depuis l’essai, rien n’a été enregistré\u00A0: refaites l’essai. "
                    + changees.message());
        }
        return registre.ecrire(nomFichier, sha256, grappeId, essai);
    }

    private LotMesures lot(Essai.Lot lot) {
        var id = lot.periodeId();
        return new LotMesures(
                lot.grappeId(),
                id == null ? periodes.ouvrir(lot.grappeId(), new PeriodeSaisie(lot.debut(), lot.fin())) : id,
                lot.mesures());
    }

    /** Those of the calls of the followed grappes. */
    private Indicateurs indicateurs(@Nullable Long grappeId) {
        Map<List<@Nullable Object>, Stream<CibleFiche>> parRegles = new LinkedHashMap<>();
        requetes.suivies(grappeId)
                .values()
                .forEach(g -> parRegles.computeIfAbsent(
                        Arrays.asList(g.appelId(), g.depotLe()),
                        memes -> regles.regles(g.appelId(), g.depotLe()).map(Regles::cibles).stream()
                                .flatMap(List::stream)));
        return new Indicateurs(
                parRegles.values().stream().flatMap(cibles -> cibles).toList());
    }
}
