package fr.treille.dossier.completude;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.piece.Accueil;
import fr.treille.socle.piece.Apercu;
import fr.treille.socle.piece.Donneur;
import fr.treille.socle.piece.PieceContenu;
import fr.treille.socle.piece.PieceFiche;
import fr.treille.socle.piece.Pieces;
import fr.treille.socle.piece.PremierePage;
import fr.treille.socle.piece.Proprietaire;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a checklist: they come in as the porteur gave them, with macros or under protection, since he is bound by what he
 * deposited; what they hold is said wherever they are shown.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class DepotPiecesService {

    private final ListesPieces listes;
    private final PieceDossierRepository repository;
    private final Pieces pieces;
    private final GrappeService grappes;
    private final Perimetre perimetre;
    private final Clock horloge;

    DepotPiecesService(
            ListesPieces listes,
            PieceDossierRepository repository,
            Pieces pieces,
            GrappeService grappes,
            Perimetre perimetre,
            Clock horloge) {
        this.listes = listes;
        this.repository = repository;
        this.pieces = pieces;
        this.grappes = grappes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /**
     * Keeps a file as a piece, to be looked at.
     *
     * @return its identifier
     * @throws Refus on « octets » when it is empty, too large, of no kind that is taken, infected, or given already for the same
     *     piece; on « attendue » when the call names no such piece; when an avis is given
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    @UneFois
    public long joindre(long grappeId, PieceSaisie saisie) {
        var grappe = listes.modifiable(grappeId);
        var liste = listes.lire(grappe);
        var attendue = liste.attendues().stream()
                .filter(une -> une.piece().libelle().equals(saisie.attendue()))
                .findFirst();
        if (attendue.isEmpty() && !saisie.attendue().isEmpty()) {
            throw Refus.sur(PieceSaisie::attendue, "L’appel à projets ne demande pas cette pièce.");
        }
        exigerNouveau(saisie.octets(), attendue.map(PieceAttendue::donnees).orElse(liste.autres()));
        var piece = pieces.deposer(
                Proprietaire.deGrappe(perimetre.regionCode(), grappeId, "candidature"),
                saisie.nomFichier(),
                saisie.octets(),
                donneur(),
                Accueil.AVEC_RESERVES);
        return repository
                .save(new PieceDossier(
                        grappeId,
                        saisie.attendue(),
                        piece,
                        pieces.fiche(piece).nom(),
                        AgentConnecte.courant().id(),
                        horloge.instant()))
                .id();
    }

    /**
     * Gives another version of a piece, to be looked at anew; the former ones stay readable.
     *
     * @param version of the piece that the screen showed
     * @throws Refus as {@link #joindre}
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public void remplacer(long grappeId, long pieceId, int version, PieceSaisie saisie) {
        listes.modifiable(grappeId);
        var piece = listes.piece(grappeId, pieceId, version);
        var fichier = piece.pieceId();
        if (fichier == null) {
            fichier = pieces.deposer(
                    Proprietaire.deGrappe(perimetre.regionCode(), grappeId, "candidature"),
                    saisie.nomFichier(),
                    saisie.octets(),
                    donneur(),
                    Accueil.AVEC_RESERVES);
        } else {
            exigerAutre(saisie.octets(), Stream.of(pieces.fiche(fichier)));
            pieces.remplacer(fichier, saisie.nomFichier(), saisie.octets(), donneur(), Accueil.AVEC_RESERVES);
        }
        piece.remplacer(fichier, pieces.fiche(fichier).nom());
        repository.save(piece);
    }

    private static void exigerNouveau(byte[] octets, List<PieceDonnee> donnees) {
        exigerAutre(
                octets,
                donnees.stream()
                        .filter(donnee -> donnee.etat() != EtatPieceDossier.RETIREE)
                        .flatMap(donnee -> Stream.ofNullable(donnee.fichier())));
    }

    private static void exigerAutre(byte[] octets, Stream<PieceFiche> fichiers) {
        var empreinte = Pieces.empreinte(octets);
        fichiers.filter(deja -> deja.sha256().equals(empreinte) && !deja.refusee())
                .findFirst()
                .ifPresent(deja -> {
                    throw Refus.surChamp(
                            "octets", "Ce fichier est déjà joint, sous le nom «\u00A0" + deja.nom() + "\u00A0».");
                });
    }

    /**
     * Every version of a piece's file, the latest first; none when it was seen elsewhere.
     *
     * @throws Refus when the file has no such piece, or is not in the caller's périmètre
     */
    public List<PieceFiche> versions(long grappeId, long pieceId) {
        grappes.fiche(grappeId);
        var fichier = listes.piece(grappeId, pieceId).pieceId();
        return fichier == null ? List.of() : pieces.versions(fichier);
    }

    /**
     * The content of a version of a piece.
     *
     * @throws Refus as {@link #versions}, or when it cannot be read, as {@link Pieces#lire(long)}
     */
    public PieceContenu contenu(long grappeId, long pieceId, int numero) {
        if (versions(grappeId, pieceId).stream().noneMatch(version -> version.version() == numero)) {
            throw perimetre.inconnu("Cette version de la pièce", numero);
        }
        var fichier = listes.piece(grappeId, pieceId).pieceId();
        return pieces.lire(Objects.requireNonNull(fichier), numero);
    }

    /** Its first page, or why it is not shown; refused as {@link #contenu}. */
    public Apercu apercu(long grappeId, long pieceId, int numero) {
        return PremierePage.de(contenu(grappeId, pieceId, numero));
    }

    private static Donneur donneur() {
        var agent = AgentConnecte.courant();
        return new Donneur(agent.nomComplet(), agent.courriel());
    }
}
