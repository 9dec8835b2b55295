package fr.treille.socle.piece;

import fr.treille.socle.commun.Refus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The store of what people give: one way in, one way out. It knows nothing of rights: the services of the modules that keep
 * the number of a piece check who asks, and call it in their transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Pieces {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final PieceRequetes requetes;
    private final CoffrePieces coffre;
    private final Antivirus antivirus;
    private final Clock horloge;

    Pieces(PieceRequetes requetes, CoffrePieces coffre, Antivirus antivirus, Clock horloge) {
        this.requetes = requetes;
        this.coffre = coffre;
        this.antivirus = antivirus;
        this.horloge = horloge;
    }

    /**
     * Keeps a file as the first version of a piece.
     *
     * @param nom as it came, whatever it is
     * @return the number of the piece
     * @throws Refus on {@code octets} when it is empty, too large, of no kind that is taken, or a virus is found in it at once
     */
    public long deposer(Proprietaire proprietaire, String nom, byte[] octets, Donneur donneur) {
        return deposer(proprietaire, nom, octets, donneur, Accueil.SANS_RESERVE);
    }

    /** The same by a door that takes more, or not. */
    public long deposer(Proprietaire proprietaire, String nom, byte[] octets, Donneur donneur, Accueil accueil) {
        var etat = examiner(octets, proprietaire.cle(), accueil);
        var piece = requetes.creer(proprietaire);
        garder(piece, nom, octets, etat, donneur, accueil);
        return piece;
    }

    /**
     * Keeps a file as the next version of a piece: it is the one that is shown, the former ones stay readable.
     *
     * @throws Refus as {@link #deposer}
     */
    public void remplacer(long piece, String nom, byte[] octets, Donneur donneur) {
        remplacer(piece, nom, octets, donneur, Accueil.SANS_RESERVE);
    }

    /** The same by a door that takes more, or not. */
    public void remplacer(long piece, String nom, byte[] octets, Donneur donneur, Accueil accueil) {
        garder(piece, nom, octets, examiner(octets, "pièce " + piece, accueil), donneur, accueil);
    }

    private EtatPiece examiner(byte[] octets, String ou, Accueil accueil) {
        TypePiece.de(octets, accueil);
        if (!antivirus.regle()) {
            return EtatPiece.RECUE;
        }
        return switch (antivirus.examinerSiPresent(octets)) {
            case Verdict.Sain() -> EtatPiece.SAINE;
            case Verdict.Indisponible(var raison, var absent) -> {
                SECURITE.warn("contrôle antivirus reporté, {} : {}", ou, raison);
                yield EtatPiece.RECUE;
            }
            case Verdict.Infecte(var signature) -> {
                SECURITE.warn("fichier refusé par le contrôle antivirus, {} : {}", ou, signature);
                throw Refus.surChamp(
                        "octets",
                        "Ce fichier est refusé\u00A0: le contrôle antivirus y a trouvé «\u00A0" + signature
                                + "\u00A0». Il n’est pas gardé. Faites contrôler le poste d’où il vient.");
            }
        };
    }

    private void garder(long piece, String nom, byte[] octets, EtatPiece etat, Donneur donneur, Accueil accueil) {
        var type = TypePiece.de(octets, accueil);
        var version = requetes.ajouterVersion(
                piece,
                NomPiece.de(nom, type),
                type,
                octets.length,
                empreinte(octets),
                etat,
                Reserves.de(octets),
                donneur,
                maintenant());
        coffre.ranger(version, octets);
    }

    /** In lower-case hexadecimal, 64 characters. */
    public static String empreinte(byte[] octets) {
        return DigestUtils.sha256Hex(octets);
    }

    /**
     * What is told of a piece, of its last version.
     *
     * @throws IllegalArgumentException when there is none of that number, which its owner should know
     */
    @Transactional(readOnly = true)
    public PieceFiche fiche(long piece) {
        return requetes.courante(piece)
                .map(PieceRequetes.Version::fiche)
                .orElseThrow(() -> new IllegalArgumentException("no piece " + piece));
    }

    /** The same of several, by their numbers and in their order, in one statement. */
    @Transactional(readOnly = true)
    public Map<Long, PieceFiche> fiches(Collection<Long> pieces) {
        return requetes.courantes(pieces).stream()
                .collect(Collectors.toMap(PieceFiche::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** Every version of a piece, the latest first. */
    @Transactional(readOnly = true)
    public List<PieceFiche> versions(long piece) {
        return requetes.versions(piece);
    }

    /**
     * The content of the last version of a piece: the only way out, with {@link #lire(long, int)}.
     *
     * @throws Refus when it waits for the antivirus, was refused, or is not what was given any more
     */
    @Transactional(readOnly = true)
    public PieceContenu lire(long piece) {
        return lire(requetes.courante(piece).orElseThrow(() -> new IllegalArgumentException("no piece " + piece)));
    }

    /** The content of that version; refused as {@link #lire(long)}. */
    @Transactional(readOnly = true)
    public PieceContenu lire(long piece, int version) {
        return lire(requetes.version(piece, version)
                .orElseThrow(() -> new IllegalArgumentException("no version " + version + " of piece " + piece)));
    }

    private PieceContenu lire(PieceRequetes.Version version) {
        var fiche = version.fiche();
        if (!fiche.lisible()) {
            throw new Refus("Le fichier «\u00A0" + fiche.nom() + "\u00A0» est " + fiche.empechement()
                    + (fiche.refusee() ? "." : ", et se lira dès qu’il sera trouvé sain."));
        }
        var octets = coffre.sortir(version.versionId()).orElse(new byte[0]);
        if (!empreinte(octets).equals(fiche.sha256())) {
            SECURITE.error(
                    "pièce {} version {} : le contenu gardé n’est plus celui qui a été donné",
                    fiche.id(),
                    fiche.version());
            throw new Refus("Le contenu de «\u00A0" + fiche.nom()
                    + "\u00A0» n’est plus celui qui a été joint\u00A0: signalez-le à l’administration.");
        }
        return new PieceContenu(fiche.nom(), fiche.type(), octets);
    }

    /** Takes a piece and its versions away for good: what was given by mistake, and that nothing counts on. */
    public void effacer(long piece) {
        requetes.effacer(piece);
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }
}
