package fr.treille.engagement.versement;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.Proprietaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statements of expenses of a grappe: one certified by each OG, and the consolidated one with its visa. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DepensesService {

    private record Lu(String og, EtatDepensesFiche etat) {}

    private final EtatDepensesRepository etats;
    private final GrappeService grappes;
    private final Pieces pieces;
    private final Perimetre perimetre;
    private final JdbcClient base;
    private final Clock horloge;

    DepensesService(
            EtatDepensesRepository etats,
            GrappeService grappes,
            Pieces pieces,
            Perimetre perimetre,
            JdbcClient base,
            Clock horloge) {
        this.etats = etats;
        this.grappes = grappes;
        this.pieces = pieces;
        this.perimetre = perimetre;
        this.base = base;
        this.horloge = horloge;
    }

    /** @throws Refus when the grappe does not exist or is outside of the périmètre */
    public Depenses depenses(long grappeId) {
        grappes.fiche(grappeId);
        return lire(grappeId);
    }

    private Depenses lire(long grappeId) {
        var tous = etats.findByGrappeId(grappeId);
        var fichiers = pieces.fiches(tous.stream().map(EtatDepenses::pieceId).toList());
        var parOg = tous.stream()
                .map(etat -> new Lu(etat.ogFiness(), etat.fiche(Objects.requireNonNull(fichiers.get(etat.pieceId())))))
                .collect(Collectors.toMap(Lu::og, Function.identity()));
        var organismes = base.sql(
                        "SELECT og_finess, COALESCE(MAX(og), og_finess) nom, COUNT(*) essms FROM essms_de_grappe"
                                + " WHERE grappe_id = ? GROUP BY og_finess ORDER BY nom, og_finess")
                .param(grappeId)
                .query((rs, rang) -> new Depenses.Organisme(
                        rs.getString("og_finess"),
                        rs.getString("nom"),
                        rs.getInt("essms"),
                        Optional.ofNullable(parOg.get(rs.getString("og_finess")))
                                .map(Lu::etat)
                                .orElse(null)))
                .list();
        return new Depenses(
                grappeId,
                organismes,
                Optional.ofNullable(parOg.get("")).map(Lu::etat).orElse(null));
    }

    /**
     * The content of a statement.
     *
     * @throws Refus when it does not exist or is outside of the périmètre, or cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu(long id) {
        return pieces.lire(base.sql("SELECT e.piece_id FROM etat_depenses e JOIN grappes g ON g.id = e.grappe_id"
                        + " WHERE e.id = :id AND " + perimetre.sql("g"))
                .params(perimetre.valeurs())
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> perimetre.inconnu("Cet état de dépenses", id)));
    }

    /**
     * Records a statement, or corrects the one that is there.
     *
     * @throws Refus as {@link EtatDepensesSaisie} says, on the field concerned; for a file that is not taken as a piece, an OG that
     *     is not of the grappe, a grappe whose convention is not signed
     * @throws ModificationConcurrente when somebody else recorded it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('CONVENTIONNER')")
    public void enregistrer(EtatDepensesSaisie saisie) {
        var grappe = grappes.fiche(saisie.grappeId());
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            throw new Refus("Les dépenses se justifient une fois la convention signée.");
        }
        var depenses = lire(grappe.id());
        if (!saisie.consolide()
                && depenses.organismes().stream().noneMatch(og -> og.finess().equals(saisie.ogFiness()))) {
            throw Refus.surChamp("ogFiness", "Cet organisme n’a pas d’ESSMS dans la grappe.");
        }
        saisie.exiger(depenses, LocalDate.now(horloge));
        var actuel = etats.findByGrappeId(grappe.id()).stream()
                .filter(etat -> etat.ogFiness().equals(saisie.ogFiness()))
                .findFirst();
        if (actuel.isEmpty() != (saisie.version() == EtatDepensesSaisie.NOUVEAU)) {
            throw new ModificationConcurrente(List.of());
        }
        actuel.ifPresent(etat -> etat.exigerVersion(saisie.version()));
        etats.saveAndFlush(actuel.map(etat -> remplacer(etat, saisie))
                .orElseGet(() -> new EtatDepenses(grappe.id(), saisie.ogFiness(), deposer(grappe, saisie)))
                .dire(saisie));
    }

    private long deposer(GrappeFiche grappe, EtatDepensesSaisie saisie) {
        var suite = saisie.consolide() ? "consolide" : saisie.ogFiness();
        return pieces.deposer(
                Proprietaire.deGrappe(region(grappe.id()), grappe.id(), "depenses/" + suite),
                saisie.nomFichier(),
                Objects.requireNonNull(saisie.octets()),
                donneur());
    }

    private String region(long grappeId) {
        return base.sql("SELECT region_code FROM grappes WHERE id = ?")
                .param(grappeId)
                .query(String.class)
                .single();
    }

    private EtatDepenses remplacer(EtatDepenses etat, EtatDepensesSaisie saisie) {
        var octets = saisie.octets();
        if (octets != null) {
            pieces.remplacer(etat.pieceId(), saisie.nomFichier(), octets, donneur());
        }
        return etat;
    }

    private static Donneur donneur() {
        var agent = AgentConnecte.courant();
        return new Donneur(agent.nomComplet(), agent.courriel());
    }
}
