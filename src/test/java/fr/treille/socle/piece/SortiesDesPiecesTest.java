package fr.treille.socle.piece;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.treille.dossier.completude.DepotPiecesService;
import fr.treille.dossier.completude.PieceSaisie;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.marque.BlocMarqueService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Where an antivirus is set, no byte of a piece leaves before it was found clean, whatever the way out. */
class SortiesDesPiecesTest extends PiecesControlees {

    @Autowired
    private Pieces pieces;

    @Autowired
    private BlocMarqueService marques;

    @Autowired
    private DepotPiecesService depot;

    @Autowired
    private DepensesService depenses;

    @Autowired
    private GrappesDEssai essai;

    @Autowired
    private TransactionTemplate transactions;

    /** And as what the région prints, whose own way in takes pictures alone. */
    private Map<String, Callable<PieceContenu>> donnerPartout(byte[] octets) {
        var sorties = new TreeMap<>(donner(octets));
        transactions.executeWithoutResult(transaction -> {
            var piece = pieces.deposer(
                    new Proprietaire("76", "region/bloc-marque", null), "x.csv", octets, new Donneur("Camille", ""));
            base.sql(
                            "INSERT INTO bloc_marque (region_code, piece_id, fichier, sha256) VALUES ('76', :piece, 'x.csv', '')"
                                    + " ON DUPLICATE KEY UPDATE piece_id = :piece")
                    .param("piece", piece)
                    .update();
        });
        session.ouvrir(Role.COORDINATION_ARS);
        var dossier = essai.remplie("Dossier", 1).id();
        var piece = depot.joindre(dossier, new PieceSaisie("", "dossier.csv", octets));
        depenses.enregistrer(new EtatDepensesSaisie(
                grappe,
                "",
                EtatDepensesSaisie.NOUVEAU,
                "Direction",
                LocalDate.of(2026, 6, 29),
                Montant.zero(),
                "",
                "depenses.csv",
                octets));
        var etat = Objects.requireNonNull(depenses.depenses(grappe).consolide());
        session.ouvrir(Role.ANIMATEUR);
        sorties.put("DepensesService.contenu", () -> depenses.contenu(etat.id()));
        sorties.put("DepotPiecesService.contenu", () -> {
            session.ouvrir(Role.COORDINATION_ARS);
            try {
                return depot.contenu(dossier, piece, 1);
            } finally {
                session.ouvrir(Role.ANIMATEUR);
            }
        });
        sorties.put("BlocsMarque.lire", () -> {
            session.ouvrir(Role.ADMINISTRATION);
            try {
                return marques.contenu();
            } finally {
                session.ouvrir(Role.ANIMATEUR);
            }
        });
        return sorties;
    }

    @Test
    void ce_qui_est_trouve_sain_se_lit_aussitot() throws Exception {
        for (var lecture : donnerPartout(FichiersDEssai.texte("a;" + marque)).values()) {
            assertThat(lecture.call().octets()).isEqualTo(FichiersDEssai.texte("a;" + marque));
        }
        assertThat(base.sql("SELECT COUNT(*) FROM piece_version WHERE courriel <> ''")
                        .query(Integer.class)
                        .single())
                .as("nobody is to be told any more")
                .isZero();
    }

    @Test
    void sans_reponse_une_piece_est_gardee_dite_en_attente_et_ne_sort_par_aucune_porte() throws Exception {
        CLAMD.est(FauxClamd.Humeur.MUET);
        var octets = FichiersDEssai.texte("b;" + marque);
        var sorties = donnerPartout(octets);

        attendre(sorties, "est en attente du contrôle antivirus, et se lira dès qu’il sera trouvé sain");
        assertThat(preuves.preuves(grappe).getFirst().piece().empechement())
                .isEqualTo("en attente du contrôle antivirus");
        assertThat(controle.passer()).as("still away").isZero();
        attendre(sorties, "en attente");

        CLAMD.est(FauxClamd.Humeur.JUSTE);
        assertThat(controle.passer()).isEqualTo(sorties.size());
        for (var lecture : sorties.values()) {
            assertThat(lecture.call().octets()).isEqualTo(octets);
        }
        assertThat(controle.passer()).as("looked at once").isZero();
    }

    @Test
    void ce_qui_etait_la_avant_l_antivirus_attend_son_controle() {
        var sorties = donnerPartout(FichiersDEssai.texte("d;" + marque));
        base.sql("UPDATE piece_version SET etat = 'RECUE', controlee_le = NULL").update();
        attendre(sorties, "en attente du contrôle antivirus");
    }

    /** A new way out has its line in {@link #donnerPartout}: it is tried with an unscanned piece. */
    @Test
    void chaque_porte_est_essayee_et_aucune_autre_ne_touche_aux_contenus() throws IOException {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.treille");

        assertThat(appelants(classes.get(Pieces.class).getMethodCallsToSelf().stream()
                        .filter(appel -> appel.getName().equals("lire"))
                        .filter(appel -> !appel.getOriginOwner().isEquivalentTo(Pieces.class))
                        .toList()))
                .isEqualTo(donnerPartout(FichiersDEssai.texte("f;" + marque)).keySet());
        assertThat(appelants(classes.get(CoffrePieces.class).getMethodCallsToSelf().stream()
                        .filter(appel -> appel.getName().equals("sortir"))
                        .toList()))
                .as("who reads the bytes: the way out, which checks, and the antivirus")
                .containsExactlyInAnyOrder("Pieces.lire", "ControlePieces.passer");
        assertThat(classesQuiEcrivent("piece_contenu")).containsExactly("CoffrePieces.class");
    }

    private static Set<String> appelants(java.util.List<JavaMethodCall> appels) {
        return appels.stream()
                .map(appel -> appel.getOriginOwner().getSimpleName() + "."
                        + appel.getOrigin().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The compiled classes that hold that name, anywhere. */
    private static Set<String> classesQuiEcrivent(String table) throws IOException {
        try (var classes = Files.walk(Path.of("target/classes/fr/treille"))) {
            var trouvees = new TreeSet<String>();
            for (var classe : classes.filter(Files::isRegularFile).toList()) {
                if (Files.readString(classe, StandardCharsets.ISO_8859_1).contains(table)
                        && !classe.endsWith("package-info.class")) {
                    trouvees.add(classe.getFileName().toString());
                }
            }
            return trouvees;
        }
    }
}
