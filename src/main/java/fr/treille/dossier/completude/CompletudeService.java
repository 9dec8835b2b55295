package fr.treille.dossier.completude;

import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.piece.Pieces;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of a file: what its call asks for, what was given, and what was found of each (domain reference §3.5, §3.6). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class CompletudeService {

    /** The tab of the checklist, in the address of a grappe. */
    public static final String ONGLET = "pieces";

    private final ListesPieces listes;
    private final PieceDossierRepository repository;
    private final Pieces pieces;
    private final Deports deports;
    private final Clock horloge;

    CompletudeService(
            ListesPieces listes, PieceDossierRepository repository, Pieces pieces, Deports deports, Clock horloge) {
        this.listes = listes;
        this.repository = repository;
        this.pieces = pieces;
        this.deports = deports;
        this.horloge = horloge;
    }

    /** Whether pieces still come to a file in its status, and are looked at: until an avis is given on them. */
    public static boolean modifiable(GrappeFiche grappe) {
        return ListesPieces.modifiable(grappe.statut());
    }

    /**
     * The checklist of a file, by the rules of the day of its dépôt.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public ListePieces liste(long grappeId) {
        return listes.lire(grappeId);
    }

    /**
     * Finds a piece good.
     *
     * @param version of the piece that the screen showed
     * @throws Refus when its file was refused by the antivirus or waits for it, when it was taken back, when an avis is given,
     *     or when the caller has an interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public void accepter(long grappeId, long pieceId, int version) {
        listes.modifiable(grappeId);
        deports.exigerAucun(grappeId);
        var piece = listes.piece(grappeId, pieceId, version);
        var fichier = piece.pieceId();
        if (fichier != null) {
            var fiche = pieces.fiche(fichier);
            if (!fiche.lisible()) {
                throw new Refus("Le fichier «\u00A0" + fiche.nom() + "\u00A0» est " + fiche.empechement()
                        + "\u00A0: il ne s’accepte pas sans avoir été lu.");
            }
        }
        piece.accepter(AgentConnecte.courant().id(), horloge.instant());
        repository.save(piece);
    }

    /**
     * Finds a piece wanting.
     *
     * @param motif why: the request of complements says it to the porteur
     * @throws Refus on the motif when it is missing; as {@link #accepter}
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public void refuser(long grappeId, long pieceId, int version, String motif) {
        listes.modifiable(grappeId);
        deports.exigerAucun(grappeId);
        var pourquoi = Bornes.exiger("motif", "Dites ce qui ne va pas.", "Le motif", motif, Bornes.MOTIF);
        var piece = listes.piece(grappeId, pieceId, version);
        piece.refuser(pourquoi, AgentConnecte.courant().id(), horloge.instant());
        repository.save(piece);
    }

    /**
     * Takes back what was given by mistake: it is kept, and counts no more.
     *
     * @throws Refus on the motif when it is missing; when it was taken back already, or an avis is given
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public void retirer(long grappeId, long pieceId, int version, String motif) {
        listes.modifiable(grappeId);
        var pourquoi =
                Bornes.exiger("motif", "Dites pourquoi cette pièce est retirée.", "Le motif", motif, Bornes.MOTIF);
        var piece = listes.piece(grappeId, pieceId, version);
        piece.retirer(pourquoi, AgentConnecte.courant().id(), horloge.instant());
        repository.save(piece);
    }

    /**
     * Records that pieces were seen on the national tool, and are good: as many of each as the call asks for.
     *
     * @param attendues their names in the call
     * @return how many pieces of the call it concerned: those that had enough already are left alone
     * @throws Refus on « attendues » when there is none, or one is not of the call; when an avis is given, or the caller has
     *     an interest in the file
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public int constater(long grappeId, Set<String> attendues) {
        var grappe = listes.modifiable(grappeId);
        deports.exigerAucun(grappeId);
        var liste = listes.lire(grappe);
        var vues = liste.attendues().stream()
                .filter(attendue -> attendues.contains(attendue.piece().libelle()))
                .toList();
        if (vues.isEmpty() || vues.size() < attendues.size()) {
            throw Refus.surChamp("attendues", "Choisissez des pièces que l’appel à projets demande.");
        }
        var agent = AgentConnecte.courant().id();
        var maintenant = horloge.instant();
        var concernees = 0;
        for (var attendue : vues) {
            var reste = attendue.piece().minimum() - attendue.acceptees();
            concernees += reste > 0 ? 1 : 0;
            for (; reste > 0; reste--) {
                var piece = new PieceDossier(grappeId, attendue.piece().libelle(), null, "", agent, maintenant);
                piece.accepter(agent, maintenant);
                repository.save(piece);
            }
        }
        return concernees;
    }
}
